package kz.qadam.place;

import java.util.List;

/**
 * The register now says another kind, number of storeys or commissioned year of places that it had
 * before. Published inside the changing transaction, which holds the locks of their rows.
 *
 * @param places never empty; new places are not among them
 */
public record PlaceTraitsChanged(List<PlaceId> places) {

  public PlaceTraitsChanged {
    places = List.copyOf(places);
    if (places.isEmpty()) {
      throw new IllegalArgumentException("no place changed");
    }
  }
}
