package kz.qadam.place;

import java.util.List;

/**
 * An import took places back into the register that an earlier one had taken out. Published inside
 * its transaction.
 *
 * @param places never empty
 * @param source whose places they are, e.g. {@code osm}
 */
public record PlacesReturned(List<PlaceId> places, long importId, String source) {

  public PlacesReturned {
    places = List.copyOf(places);
    if (places.isEmpty()) {
      throw new IllegalArgumentException("no place returned");
    }
  }
}
