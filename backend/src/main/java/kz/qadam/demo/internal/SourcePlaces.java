package kz.qadam.demo.internal;

import java.util.List;
import java.util.stream.IntStream;
import kz.qadam.demo.MadeUpPlace;
import kz.qadam.demo.Shape;
import kz.qadam.place.OwnerBasis;
import kz.qadam.place.Place;
import kz.qadam.place.SourcePlace;
import kz.qadam.place.SourcePlace.SourceOrganisation;
import kz.qadam.place.SourcePlace.SourceService;
import kz.qadam.territory.TerritoryBasis;
import kz.qadam.territory.TerritoryLocator;
import kz.qadam.territory.TerritoryLocator.Located;

/** Turns made-up places into what the register takes. */
final class SourcePlaces {

  /** As {@code places.source} says. */
  static final String SOURCE = "demo";

  private final TerritoryLocator locator;

  SourcePlaces(TerritoryLocator locator) {
    this.locator = locator;
  }

  SourcePlace of(MadeUpPlace place) {
    Located territory =
        locator
            .find(place.position())
            .orElseGet(() -> new Located(place.region(), TerritoryBasis.STATED));
    Shape.Outline footprint = place.footprint();
    return SourcePlace.builder(Integer.toString(place.number()), place.kind(), territory)
        .named(place.name())
        .addressed(place.address())
        .at(place.position())
        .outlined(footprint == null ? null : footprint.toMultiPolygon())
        .withStoreys(place.storeys())
        .commissionedIn(place.commissionedYear())
        .runBy(new SourceOrganisation(null, place.owner().name()))
        .ownedBy(place.owner().ownerClass(), OwnerBasis.STATED)
        .tagged(place.tags())
        .withEntrances(entrances(place))
        .offering(services(place))
        .build();
  }

  private static List<Place.Entrance> entrances(MadeUpPlace place) {
    return IntStream.range(0, place.entrances().size())
        .mapToObj(i -> new Place.Entrance(i + 1, null, place.entrances().get(i)))
        .toList();
  }

  /** A service's identity is its index, by which commitments name it. */
  private static List<SourceService> services(MadeUpPlace place) {
    return IntStream.range(0, place.services().size())
        .mapToObj(i -> new SourceService(Integer.toString(i), place.services().get(i)))
        .toList();
  }
}
