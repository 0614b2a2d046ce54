package kz.qadam.map.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.qadam.geo.BoundingBox;
import kz.qadam.geo.Position;
import kz.qadam.map.MapItem.Single;
import kz.qadam.map.MapView;
import kz.qadam.map.PlaceFilter;
import kz.qadam.map.PlaceListing;
import kz.qadam.map.PlaceListing.Card;
import kz.qadam.map.PlaceListings;
import kz.qadam.map.PlaceMap;
import kz.qadam.place.Place;
import kz.qadam.place.PlaceId;
import kz.qadam.place.PlaceService;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes which places and in which order from memory, and their addresses from the register. */
@Service
class DefaultPlaceListings implements PlaceListings {

  /** Where distances start when no place has a position. */
  private static final Position ANYWHERE = new Position(0, 0);

  private final PlaceMap map;
  private final PlaceService register;
  private final VisitDates visits;

  DefaultPlaceListings(PlaceMap map, PlaceService register, VisitDates visits) {
    this.map = map;
    this.register = register;
    this.visits = visits;
  }

  @Override
  public PlaceListing list(PlaceFilter filter, int page, Optional<PlaceId> selected) {
    Optional<BoundingBox> extent = map.findExtent(filter);
    Position from = filter.within().or(() -> extent).map(MapView::centreOf).orElse(ANYWHERE);
    PlaceMap.Nearest nearest = findPage(filter, from, page);
    int pages = pagesOf(nearest);
    if (page > pages) {
      nearest = findPage(filter, from, pages);
    }
    Set<PlaceId> listed = nearest.places().stream().map(Single::id).collect(Collectors.toSet());
    Optional<Single> elsewhere =
        selected
            .filter(id -> !listed.contains(id))
            .flatMap(id -> map.findPlaces(filter, List.of(id)).stream().findFirst());
    List<Single> all = new ArrayList<>(nearest.places());
    elsewhere.ifPresent(all::add);
    CardMaker maker = new CardMaker(all, filter.within().map(MapView::centreOf).orElse(null));
    return new PlaceListing(
        nearest.counts(),
        nearest.places().stream().map(maker::card).toList(),
        elsewhere.map(maker::card).orElse(null),
        extent.orElse(null),
        Math.min(page, pages),
        pages);
  }

  private PlaceMap.Nearest findPage(PlaceFilter filter, Position from, int page) {
    return map.findNearest(filter, from, (page - 1) * PAGE_SIZE, PAGE_SIZE);
  }

  private static int pagesOf(PlaceMap.Nearest nearest) {
    return Math.max(1, Math.ceilDiv(nearest.counts().total(), PAGE_SIZE));
  }

  /** Asks for what all cards of a page need at once. */
  private final class CardMaker {

    private final Map<PlaceId, LocalizedText> addresses;
    private final Map<PlaceId, LocalDate> lastVisits;
    private final @Nullable Position from;

    CardMaker(List<Single> places, @Nullable Position from) {
      List<PlaceId> ids = places.stream().map(Single::id).toList();
      this.addresses =
          register.findPlaces(ids).stream().collect(Collectors.toMap(Place::id, Place::address));
      this.lastVisits = visits.findLast(ids);
      this.from = from;
    }

    Card card(Single place) {
      return new Card(
          place,
          addresses.getOrDefault(place.id(), LocalizedText.NONE),
          distanceMetres(place),
          lastVisits.get(place.id()));
    }

    private @Nullable Double distanceMetres(Single place) {
      Position position = place.knownPosition();
      return from == null || position == null ? null : from.distanceMetres(position);
    }
  }
}
