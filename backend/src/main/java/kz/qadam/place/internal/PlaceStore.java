package kz.qadam.place.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kz.qadam.place.Place;
import kz.qadam.place.PlaceId;
import kz.qadam.place.PlaceQuery;
import kz.qadam.place.PlaceService;
import kz.qadam.place.PlaceVersion;
import org.locationtech.jts.geom.MultiPolygon;

/** Where places are kept; implemented over PostGIS. */
public interface PlaceStore {

  /** In no particular order; ids that are not in the register are left out. */
  List<Place> readPlaces(Collection<PlaceId> ids);

  Optional<PlaceService.Whereabouts> findWhereabouts(PlaceId id);

  /** Ids of at most {@code query.limit() + 1} places in the order of ids. */
  List<PlaceId> searchIds(PlaceQuery query);

  /** How many places match, whatever the page. */
  long count(PlaceQuery query);

  /** Oldest first, the current state last; empty when there never was such a place. */
  List<PlaceVersion> readVersions(PlaceId id);

  /** WGS 84, longitude first. */
  Optional<MultiPolygon> findFootprint(PlaceId id);
}
