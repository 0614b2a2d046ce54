package kz.qadam.demo.town;

import java.util.ArrayList;
import java.util.List;

/** Bus stops on both sides of the avenues and of every third street. */
final class Stops {

  private static final double FROM_MIDDLE_OF_STREET_METRES = 10;
  private static final double FROM_CROSSING_METRES = 45;
  private static final int[] ROUTES_ACROSS = {6, 3, 8, 10};
  private static final int[] ROUTES_ALONG = {6, 3, 9};

  private Stops() {}

  static List<Placement> list(StreetGrid grid) {
    List<Placement> stops = new ArrayList<>();
    for (int row : ROUTES_ACROSS) {
      for (int column = 0; column < StreetGrid.BLOCKS; column += 2) {
        if (StreetGrid.isOpenAcross(column, row)) {
          Spot spot = StreetGrid.crossing(column, row).moved(FROM_CROSSING_METRES, 0);
          int house = 12 * column + 3;
          stops.add(stop(grid.across(row), house, spot.moved(0, FROM_MIDDLE_OF_STREET_METRES)));
          stops.add(
              stop(grid.across(row), house + 1, spot.moved(10, -FROM_MIDDLE_OF_STREET_METRES)));
        }
      }
    }
    for (int column : ROUTES_ALONG) {
      for (int row = 1; row < StreetGrid.BLOCKS; row += 2) {
        Spot spot = StreetGrid.crossing(column, row).moved(0, FROM_CROSSING_METRES);
        if (StreetGrid.isOpenAlong(column, row) && !River.isNear(spot)) {
          stops.add(
              stop(grid.along(column), 8 * row + 1, spot.moved(FROM_MIDDLE_OF_STREET_METRES, 0)));
        }
      }
    }
    return stops;
  }

  private static Placement stop(Street street, int house, Spot spot) {
    return Placement.withoutBuilding(street.address(house), spot);
  }
}
