package kz.qadam.place;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads the register. */
public interface PlaceService {

  /**
   * The place with this id.
   *
   * @throws PlaceNotFoundException no place has this id; answered as problem "place-not-found", 404
   */
  Place getPlace(PlaceId id);

  Optional<Place> findPlace(PlaceId id);

  /** The places with these ids, in the order of the ids; unknown ids are left out. */
  List<Place> findPlaces(Collection<PlaceId> ids);
}
