package kz.qadam.demo.town;

import java.util.ArrayList;
import java.util.List;

/** The river that winds through the town from west to east. */
final class River {

  static final double HALF_WIDTH_METRES = 32;

  /** No street but a bridge comes nearer to the middle of the river. */
  private static final double KEPT_FREE_METRES = 55;

  private static final double HALF_LENGTH_METRES = 2_400;
  private static final double STEP_METRES = 40;

  private River() {}

  /** How far north the middle of the river runs at this easting. */
  static double northOfMiddle(double eastMetres) {
    return 470 + 0.11 * eastMetres + 130 * StrictMath.sin(eastMetres / 480);
  }

  /** Water or embankment. */
  static boolean isNear(Spot spot) {
    return Math.abs(spot.northMetres() - northOfMiddle(spot.eastMetres())) < KEPT_FREE_METRES;
  }

  /** Both banks, once around. */
  static List<Spot> outline() {
    List<Spot> south = new ArrayList<>();
    List<Spot> north = new ArrayList<>();
    for (double east = -HALF_LENGTH_METRES; east <= HALF_LENGTH_METRES; east += STEP_METRES) {
      double middle = northOfMiddle(east);
      south.add(new Spot(east, middle - HALF_WIDTH_METRES));
      north.add(new Spot(east, middle + HALF_WIDTH_METRES));
    }
    south.addAll(north.reversed());
    return south;
  }

  /** The promenade on the southern bank. */
  static List<Spot> promenade() {
    List<Spot> spots = new ArrayList<>();
    for (double east = -1_300; east <= 1_300; east += STEP_METRES) {
      spots.add(new Spot(east, northOfMiddle(east) - HALF_WIDTH_METRES - 12));
    }
    return spots;
  }
}
