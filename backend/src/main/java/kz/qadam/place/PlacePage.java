package kz.qadam.place;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list of places, in the order of their ids.
 *
 * @param matched how many places the whole list has
 * @param hasNext whether another page follows
 */
public record PlacePage(List<Place> places, long matched, boolean hasNext) {

  public PlacePage {
    places = List.copyOf(places);
  }

  /** What the next page starts after; empty on the last page. */
  public Optional<PlaceId> nextAfter() {
    return hasNext ? Optional.of(places.getLast().id()) : Optional.empty();
  }
}
