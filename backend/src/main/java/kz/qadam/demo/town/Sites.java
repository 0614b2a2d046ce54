package kz.qadam.demo.town;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import kz.qadam.demo.Chance;
import kz.qadam.demo.KindProfile.Site;

/** Hands out the sites of the plan, each once. Mutable; one thread. */
final class Sites {

  private static final double PROBABILITY_OF_A_BACK_DOOR = 0.35;

  private final StreetGrid grid;
  private final Chance chance;
  private final Iterator<Lot> campuses;
  private final Iterator<Lot> publicLots;
  private final Iterator<Lot> homes;
  private final Iterator<Placement> shopfronts;
  private final Iterator<Placement> openPlaces;
  private final Iterator<Placement> stops;
  private final Iterator<Placement> stations;

  Sites(StreetGrid grid, TownPlan plan, Chance chance) {
    this.grid = grid;
    this.chance = chance;
    this.campuses = plan.campusLots().iterator();
    this.publicLots = plan.publicLots().iterator();
    this.homes = plan.apartments().iterator();
    this.shopfronts = shopfronts(plan).iterator();
    this.openPlaces = openPlaces(plan).iterator();
    this.stops = Stops.list(grid).iterator();
    this.stations = stations().iterator();
  }

  /**
   * The next free site of this sort.
   *
   * @throws java.util.NoSuchElementException the town has no more
   */
  Placement take(Site site) {
    return switch (site) {
      case BLOCK -> building(campuses.next(), List.of(-30.0, 30.0));
      case LOT -> building(publicLots.next(), List.of(0.0));
      case HOME -> building(homes.next(), List.of(-12.0, 0.0, 12.0));
      case SHOPFRONT -> shopfronts.next();
      case OPEN -> openPlaces.next();
      case STOP -> stops.next();
      case STATION -> stations.next();
      case PARK -> park();
      case BEACH -> beach();
    };
  }

  private Placement building(Lot lot, List<Double> doorsMetres) {
    List<Spot> entrances = new ArrayList<>();
    doorsMetres.forEach(door -> entrances.add(lot.frontDoor(door)));
    if (chance.happens(PROBABILITY_OF_A_BACK_DOOR)) {
      entrances.add(lot.backDoor(8));
    }
    return new Placement(lot.address(), lot.centre(), lot.outline(), entrances);
  }

  private static List<Placement> shopfronts(TownPlan plan) {
    List<Placement> shopfronts = new ArrayList<>();
    for (double along : new double[] {-14, 14}) {
      for (Lot lot : plan.apartments()) {
        Spot door = lot.frontDoor(along);
        Spot inside = door.moved(0, -4.0 * lot.facingNorth());
        shopfronts.add(new Placement(lot.address(), inside, List.of(), List.of(door)));
      }
    }
    return shopfronts;
  }

  private List<Placement> openPlaces(TownPlan plan) {
    List<Placement> places = new ArrayList<>();
    for (Block yard : plan.yards()) {
      Street street = grid.across(yard.row());
      int house = 12 * yard.column() + 7;
      places.add(Placement.withoutBuilding(street.address(house), yard.centre().moved(35, 20)));
    }
    return places;
  }

  private static List<Placement> stations() {
    Lot station = Railway.station();
    return List.of(
        new Placement(
            station.address(),
            station.centre(),
            station.outline(),
            List.of(station.frontDoor(-20), station.frontDoor(20), station.backDoor(0))),
        Placement.withoutBuilding(station.street().address(30), Railway.halt()));
  }

  private Placement park() {
    return new Placement(grid.across(4).address(86), Park.centre(), List.of(), Park.entrances());
  }

  private Placement beach() {
    double east = 420;
    double north = River.northOfMiddle(east) - River.HALF_WIDTH_METRES - 8;
    return Placement.withoutBuilding(grid.across(8).address(95), new Spot(east, north));
  }
}
