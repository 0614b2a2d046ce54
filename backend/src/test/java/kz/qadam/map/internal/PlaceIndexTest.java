package kz.qadam.map.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.qadam.geo.BoundingBox;
import kz.qadam.geo.Position;
import kz.qadam.geo.WebMercator;
import kz.qadam.map.FoundPlaces;
import kz.qadam.map.MapItem;
import kz.qadam.map.MapView;
import kz.qadam.map.PlaceFilter;
import kz.qadam.map.StateCounts;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.AccessState;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.territory.KatoCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceIndexTest {

  private static final int PLACES = 43_000;
  private static final MadePlaces SOURCE = new MadePlaces(2026);
  private static final List<PlaceRow> ROWS = SOURCE.rows(PLACES);
  private static final PlaceIndex INDEX = indexOf(ROWS);
  private static final Position TOWN = positionOf(ROWS.getFirst());

  private static Position positionOf(PlaceRow row) {
    return Objects.requireNonNull(row.knownPosition());
  }

  static PlaceIndex indexOf(List<PlaceRow> rows) {
    PlaceIndexBuilder builder = new PlaceIndexBuilder();
    rows.forEach(builder::add);
    return builder.build();
  }

  static MemoryPlaceMap mapOf(PlaceIndex index) {
    MemoryPlaceMap map = new MemoryPlaceMap();
    map.show(new MemoryPlaceMap.Snapshot(index, 7, 3));
    return map;
  }

  private static PlaceFilter anyFilter() {
    KatoCode territory =
        SOURCE.below(2) == 0 ? null : new KatoCode(SOURCE.anyOf(MadePlaces.TERRITORIES));
    FoundPlaces found =
        SOURCE.below(4) > 0
            ? null
            : FoundPlaces.of(SOURCE.someOf(ROWS, 10).stream().map(PlaceRow::id).toList());
    return new PlaceFilter(
        Set.copyOf(SOURCE.someOf(List.of("EDU", "HLT.hospital", "TRN.bus_stop", "FIN"), 3)),
        territory,
        Set.copyOf(SOURCE.someOf(List.of(DisabilityGroup.values()), 3)),
        Set.copyOf(SOURCE.someOf(List.of(AccessState.values()), 3)),
        found,
        SOURCE.below(2) == 0 ? null : SOURCE.box());
  }

  @Test
  void countsWhatAPlainReadingOfTheFilterCounts() {
    MemoryPlaceMap map = mapOf(INDEX);
    for (int round = 0; round < 200; round++) {
      PlaceFilter filter = anyFilter();
      assertThat(map.count(filter)).as("%s", filter).isEqualTo(PlainFilter.count(ROWS, filter));
    }
  }

  @Test
  void drawsEveryFilteredPlaceOfTheCoveredCellsOnce() {
    MemoryPlaceMap map = mapOf(INDEX);
    for (int round = 0; round < 300; round++) {
      PlaceFilter filter = anyFilter();
      MapView view = viewOfAScreen(SOURCE.positionIn(MadePlaces.COUNTRY), SOURCE.below(21));
      GridBox cells = Clusterer.coveredCells(view);
      List<PlaceRow> expected =
          PlainFilter.keep(ROWS, filter.withBox(null)).stream()
              .filter(row -> isIn(cells, row.knownPosition()))
              .toList();
      List<MapItem> items = map.draw(filter, view).items();
      assertThat(total(items)).isEqualTo(expected.size());
      assertThat(states(items)).isEqualTo(PlainFilter.count(expected, groupsOf(filter)));
    }
  }

  private static PlaceFilter groupsOf(PlaceFilter filter) {
    return new PlaceFilter(Set.of(), null, filter.groups(), Set.of(), null, null);
  }

  private static boolean isIn(GridBox cells, @Nullable Position position) {
    return position != null
        && cells.contains(WebMercator.x(position.longitude()), WebMercator.y(position.latitude()));
  }

  /** What 1280 by 800 pixels show. */
  private static MapView viewOfAScreen(Position centre, int zoom) {
    double degreesPerPixel = 360 / (256 * Math.pow(2, zoom));
    double halfWidth = Math.min(90, 640 * degreesPerPixel);
    double halfHeight = Math.min(20, 400 * degreesPerPixel * 0.6);
    return new MapView(
        new BoundingBox(
            Math.max(-180, centre.longitude() - halfWidth),
            centre.latitude() - halfHeight,
            Math.min(180, centre.longitude() + halfWidth),
            centre.latitude() + halfHeight),
        zoom);
  }

  private static int total(List<MapItem> items) {
    return items.stream()
        .mapToInt(item -> item instanceof MapItem.Cluster cluster ? cluster.counts().total() : 1)
        .sum();
  }

  private static StateCounts states(List<MapItem> items) {
    int[] counts =
        Stream.of(AccessState.values())
            .mapToInt(state -> items.stream().mapToInt(item -> countOf(state, item)).sum())
            .toArray();
    return StateCounts.of(counts);
  }

  private static int countOf(AccessState state, MapItem item) {
    return switch (item) {
      case MapItem.Cluster cluster -> cluster.counts().of(state);
      case MapItem.Single single -> single.state() == state ? 1 : 0;
    };
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 5, 8, 11, 14, 17, 20})
  void staysUsableAtEveryZoom(int zoom) {
    Position town = TOWN;
    List<MapItem> items = mapOf(INDEX).draw(PlaceFilter.ALL, viewOfAScreen(town, zoom)).items();
    assertThat(items).isNotEmpty().hasSizeLessThan(12 * 9 * 3);
  }

  @Test
  void keepsAClusterInItsPlaceWhileTheReaderPans() {
    MemoryPlaceMap map = mapOf(INDEX);
    Position town = TOWN;
    Position beside = new Position(town.latitude(), town.longitude() + 0.01);
    List<MapItem> before = map.draw(PlaceFilter.ALL, viewOfAScreen(town, 12)).items();
    List<MapItem> after = map.draw(PlaceFilter.ALL, viewOfAScreen(beside, 12)).items();
    assertThat(after).containsAnyElementsOf(before);
    assertThat(new ArrayList<>(before))
        .filteredOn(item -> distanceMetres(town, item) < 3_000)
        .isNotEmpty()
        .allMatch(after::contains);
  }

  private static double distanceMetres(Position from, MapItem item) {
    return switch (item) {
      case MapItem.Cluster cluster -> from.distanceMetres(cluster.position());
      case MapItem.Single single -> from.distanceMetres(single.position().orElseThrow());
    };
  }

  @Test
  void drawsNearestToTheCentreFirst() {
    MapView view = viewOfAScreen(TOWN, 12);
    List<MapItem> items = mapOf(INDEX).draw(PlaceFilter.ALL, view).items();
    assertThat(items)
        .isSortedAccordingTo(
            Comparator.comparingDouble(item -> distanceMetres(view.centre(), item)));
  }

  @Test
  void leavesPlacesAtOnePointTogetherHoweverNear() {
    Position door = new Position(43.25, 76.95);
    PlaceRow one = at(1, door);
    PlaceRow other = at(2, door);
    List<MapItem> items =
        mapOf(indexOf(List.of(one, other))).draw(PlaceFilter.ALL, viewOfAScreen(door, 20)).items();
    assertThat(items).singleElement().isInstanceOf(MapItem.Cluster.class);
  }

  private static PlaceRow at(long id, @Nullable Position position) {
    PlaceRow row = ROWS.getFirst();
    return new PlaceRow(
        new PlaceId(id),
        position,
        row.kind(),
        row.owner(),
        row.territory(),
        row.name(),
        row.ranges());
  }

  @Test
  void listsByDistancePageByPageWithoutGapsOrRepeats() {
    MemoryPlaceMap map = mapOf(INDEX);
    Position from = TOWN;
    PlaceFilter filter = anyFilter().withBox(null);
    List<Long> expected =
        PlainFilter.keep(ROWS, filter).stream()
            .sorted(
                Comparator.comparingDouble((PlaceRow row) -> roundedMetres(from, row))
                    .thenComparingLong(row -> row.id().value()))
            .map(row -> row.id().value())
            .limit(60)
            .toList();
    List<Long> listed = new ArrayList<>();
    for (int page = 0; page < 3; page++) {
      map.findNearest(filter, from, page * 20, 20).places().stream()
          .map(place -> place.id().value())
          .forEach(listed::add);
    }
    assertThat(listed).hasSize(expected.size()).doesNotHaveDuplicates();
    assertThat(listed).containsAll(expected.subList(0, Math.min(20, expected.size())));
  }

  private static double roundedMetres(Position from, PlaceRow row) {
    return Optional.ofNullable(row.knownPosition())
        .map(from::distanceMetres)
        .orElse(Double.POSITIVE_INFINITY);
  }

  @Test
  void listsPlacesWithoutAPositionLast() {
    Position here = new Position(43.25, 76.95);
    MemoryPlaceMap map = mapOf(indexOf(List.of(at(1, null), at(2, here))));
    assertThat(map.findNearest(PlaceFilter.ALL, here, 0, 10).places())
        .extracting(place -> place.id().value())
        .containsExactly(2L, 1L);
    assertThat(map.findExtent(PlaceFilter.ALL).orElseThrow().contains(here)).isTrue();
  }

  @Test
  void hasNoExtentWithoutPlaces() {
    assertThat(mapOf(indexOf(List.of())).findExtent(PlaceFilter.ALL)).isEmpty();
  }

  @Test
  void becomesByChangesWhatARebuildWouldMake() {
    List<PlaceRow> rows = new ArrayList<>(ROWS.subList(0, 5_000));
    PlaceIndex changed = indexOf(rows);
    for (int round = 0; round < 20; round++) {
      List<PlaceId> touched = SOURCE.someOf(rows, 100).stream().map(PlaceRow::id).toList();
      rows.removeIf(row -> touched.contains(row.id()));
      List<PlaceRow> current =
          SOURCE.someOf(touched, 2).stream()
              .map(id -> SOURCE.row(id.value(), List.of(new Position(51.1, 71.4))))
              .toList();
      rows.addAll(current);
      changed = changed.withChanges(touched, current);
    }
    assertThat(changed.columns().keys).isSorted().isEqualTo(indexOf(rows).columns().keys);
    for (int round = 0; round < 50; round++) {
      PlaceFilter filter = anyFilter();
      assertThat(mapOf(changed).count(filter)).isEqualTo(PlainFilter.count(rows, filter));
    }
  }

  @Test
  void keepsNamesAsTheyWereGiven() {
    List<MapItem.Single> found =
        mapOf(INDEX).findPlaces(PlaceFilter.ALL, List.of(new PlaceId(1), new PlaceId(2)));
    assertThat(found)
        .extracting(MapItem.Single::name)
        .containsExactlyInAnyOrder(ROWS.get(0).name(), ROWS.get(1).name());
  }

  @Test
  void takesAtMost64BytesAPlace() {
    assertThat(PlaceColumns.BYTES_PER_PLACE).isLessThanOrEqualTo(64);
  }
}
