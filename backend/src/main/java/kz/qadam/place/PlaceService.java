package kz.qadam.place;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kz.qadam.territory.KatoCode;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;

/** Reads the register. */
public interface PlaceService {

  /**
   * The place with this id.
   *
   * @throws PlaceNotFoundException no place has this id; answered as problem "place-not-found", 404
   */
  Place getPlace(PlaceId id);

  Optional<Place> findPlace(PlaceId id);

  /** Where the place with this id lies and whose it is, at a fraction of the cost of all of it. */
  Optional<Whereabouts> findWhereabouts(PlaceId id);

  /**
   * What decides who answers for a place.
   *
   * @param territory the deepest that covers it
   * @param organisation the owner's; null: not known
   */
  record Whereabouts(KatoCode territory, @Nullable Long organisation) {}

  /** The places with these ids, in the order of the ids; unknown ids are left out. */
  List<Place> findPlaces(Collection<PlaceId> ids);

  /** One page of the places that match, in the order of their ids. */
  PlacePage findPlaces(PlaceQuery query);

  /**
   * Everything the register ever said about a place, oldest first; also for a removed place.
   *
   * @throws PlaceNotFoundException there never was such a place
   */
  List<PlaceVersion> listVersions(PlaceId id);

  /** The outline of the building or grounds, WGS 84, longitude first; empty when not known. */
  Optional<MultiPolygon> findFootprint(PlaceId id);
}
