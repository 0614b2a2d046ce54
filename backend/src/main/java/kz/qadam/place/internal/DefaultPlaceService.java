package kz.qadam.place.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.qadam.place.Place;
import kz.qadam.place.PlaceId;
import kz.qadam.place.PlaceNotFoundException;
import kz.qadam.place.PlacePage;
import kz.qadam.place.PlaceQuery;
import kz.qadam.place.PlaceService;
import kz.qadam.place.PlaceVersion;
import org.locationtech.jts.geom.MultiPolygon;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the register from its store, each call in one read-only transaction. */
@Service
@Transactional(readOnly = true)
class DefaultPlaceService implements PlaceService {

  private final PlaceStore store;

  DefaultPlaceService(PlaceStore store) {
    this.store = store;
  }

  @Override
  public Place getPlace(PlaceId id) {
    return findPlace(id).orElseThrow(() -> new PlaceNotFoundException(id));
  }

  @Override
  public Optional<Place> findPlace(PlaceId id) {
    return store.readPlaces(List.of(id)).stream().findFirst();
  }

  @Override
  public Optional<Whereabouts> findWhereabouts(PlaceId id) {
    return store.findWhereabouts(id);
  }

  @Override
  public List<Place> findPlaces(Collection<PlaceId> ids) {
    Map<PlaceId, Place> byId =
        store.readPlaces(ids).stream().collect(Collectors.toMap(Place::id, Function.identity()));
    return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
  }

  @Override
  public PlacePage findPlaces(PlaceQuery query) {
    List<PlaceId> ids = store.searchIds(query);
    boolean hasNext = ids.size() > query.limit();
    List<PlaceId> page = hasNext ? ids.subList(0, query.limit()) : ids;
    return new PlacePage(findPlaces(page), store.count(query), hasNext);
  }

  @Override
  public List<PlaceVersion> listVersions(PlaceId id) {
    List<PlaceVersion> versions = store.readVersions(id);
    if (versions.isEmpty()) {
      throw new PlaceNotFoundException(id);
    }
    return versions;
  }

  @Override
  public Optional<MultiPolygon> findFootprint(PlaceId id) {
    return store.findFootprint(id);
  }
}
