package kz.qadam.map.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.qadam.geo.BoundingBox;
import kz.qadam.geo.Position;
import kz.qadam.map.MapItem;
import kz.qadam.map.PlaceMap;
import kz.qadam.map.StateCounts;
import kz.qadam.standard.AccessState;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;

/**
 * What to draw, nearest to the middle of the view first.
 *
 * @param revision number of the last change it contains
 * @param background revision to ask tiles of the background for
 */
record ClustersResponse(long revision, long background, List<ItemResponse> items) {

  /** A cluster or a place. */
  sealed interface ItemResponse {}

  /**
   * Places too close to be told apart.
   *
   * @param states places by the code of their state; states without places are left out
   * @param bbox west, south, east, north
   * @param label the counts in the reader's words
   */
  record ClusterResponse(
      String type,
      double longitude,
      double latitude,
      int count,
      Map<String, Integer> states,
      String bbox,
      String label)
      implements ItemResponse {}

  /**
   * One place.
   *
   * @param nameLanguage code of the language the name is in
   * @param label name and level in the reader's words
   */
  record PlaceResponse(
      String type,
      double longitude,
      double latitude,
      long id,
      String state,
      String name,
      String nameLanguage,
      String label)
      implements ItemResponse {}

  static ClustersResponse of(PlaceMap.Picture picture, MapWords words, Language reader) {
    List<ItemResponse> items =
        picture.items().stream().map(item -> itemResponse(item, words, reader)).toList();
    return new ClustersResponse(picture.revision(), picture.backgroundRevision(), items);
  }

  private static ItemResponse itemResponse(MapItem item, MapWords words, Language reader) {
    return switch (item) {
      case MapItem.Cluster(Position position, BoundingBox bounds, StateCounts counts) ->
          new ClusterResponse(
              "cluster",
              rounded(position.longitude()),
              rounded(position.latitude()),
              counts.total(),
              byCode(counts),
              BoxText.of(bounds),
              words.counts(counts, reader));
      case MapItem.Single place -> placeResponse(place, words, reader);
    };
  }

  private static PlaceResponse placeResponse(
      MapItem.Single place, MapWords words, Language reader) {
    Position position = place.position().orElseThrow();
    LocalizedText.Part name = words.name(place, reader);
    return new PlaceResponse(
        "place",
        rounded(position.longitude()),
        rounded(position.latitude()),
        place.id().value(),
        place.state().code(),
        name.value(),
        name.language().code(),
        words.place(place, reader));
  }

  private static Map<String, Integer> byCode(StateCounts counts) {
    Map<String, Integer> byCode = new LinkedHashMap<>();
    Arrays.stream(AccessState.values())
        .filter(state -> counts.of(state) > 0)
        .forEach(state -> byCode.put(state.code(), counts.of(state)));
    return byCode;
  }

  /** To 11 cm. */
  private static double rounded(double degrees) {
    return Math.round(degrees * 1e6) / 1e6;
  }
}
