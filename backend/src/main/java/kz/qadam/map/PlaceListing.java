package kz.qadam.map;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.qadam.geo.BoundingBox;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One page of the list beside the map: the same places, in the order of their distance.
 *
 * @param counts all places of the filter, not this page alone
 * @param selectedElsewhere the selected place when it is not on this page; null: none such
 * @param knownExtent smallest box around all places of the filter; null: none has a position
 * @param page from 1; the last one when a later one was asked for
 * @param pages at least 1
 */
public record PlaceListing(
    StateCounts counts,
    List<Card> cards,
    @Nullable Card selectedElsewhere,
    @Nullable BoundingBox knownExtent,
    int page,
    int pages) {

  public PlaceListing {
    cards = List.copyOf(cards);
  }

  /**
   * What the list says of one place.
   *
   * @param knownDistanceMetres from the middle of the map; null: no part of the map was chosen, or
   *     the place has no position
   * @param lastVisit day of the last submitted audit; null: none
   */
  public record Card(
      MapItem.Single place,
      LocalizedText address,
      @Nullable Double knownDistanceMetres,
      @Nullable LocalDate lastVisit) {}

  public Optional<BoundingBox> extent() {
    return Optional.ofNullable(knownExtent);
  }
}
