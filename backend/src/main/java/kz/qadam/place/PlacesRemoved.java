package kz.qadam.place;

import java.util.List;

/**
 * An import took places out of the register. Published inside its transaction.
 *
 * @param places never empty
 * @param source whose places they were, e.g. {@code osm}
 */
public record PlacesRemoved(List<PlaceId> places, long importId, String source) {

  public PlacesRemoved {
    places = List.copyOf(places);
    if (places.isEmpty()) {
      throw new IllegalArgumentException("no place was removed");
    }
  }
}
