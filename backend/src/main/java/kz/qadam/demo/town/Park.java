package kz.qadam.demo.town;

import java.util.List;
import java.util.stream.IntStream;

/** The town park: two by two blocks south-east of the main crossing. */
final class Park {

  private static final int FIRST_COLUMN = 7;
  private static final int FIRST_ROW = 4;
  private static final int BLOCKS = 2;
  private static final double POND_RADIUS_METRES = 38;

  private Park() {}

  static boolean covers(int column, int row) {
    return column >= FIRST_COLUMN
        && column < FIRST_COLUMN + BLOCKS
        && row >= FIRST_ROW
        && row < FIRST_ROW + BLOCKS;
  }

  static Spot centre() {
    return StreetGrid.crossing(FIRST_COLUMN + 1, FIRST_ROW + 1);
  }

  static List<Spot> outline() {
    Spot southWest = StreetGrid.crossing(FIRST_COLUMN, FIRST_ROW).moved(12, 12);
    Spot northEast = StreetGrid.crossing(FIRST_COLUMN + BLOCKS, FIRST_ROW + BLOCKS).moved(-12, -12);
    return List.of(
        southWest,
        new Spot(northEast.eastMetres(), southWest.northMetres()),
        northEast,
        new Spot(southWest.eastMetres(), northEast.northMetres()));
  }

  /** A twelve-cornered pond beside the centre. */
  static List<Spot> pond() {
    return IntStream.range(0, 12)
        .mapToObj(i -> StrictMath.toRadians(30.0 * i))
        .map(
            angle ->
                centre()
                    .moved(
                        90 + 1.6 * POND_RADIUS_METRES * StrictMath.cos(angle),
                        POND_RADIUS_METRES * StrictMath.sin(angle)))
        .toList();
  }

  /** Two diagonal alleys and one around the middle. */
  static List<List<Spot>> alleys() {
    List<Spot> corners = outline();
    Spot centre = centre();
    return List.of(
        List.of(corners.get(0), centre, corners.get(2)),
        List.of(corners.get(1), centre, corners.get(3)),
        List.of(
            centre.moved(-120, -60),
            centre.moved(-120, 60),
            centre.moved(20, 60),
            centre.moved(20, -60),
            centre.moved(-120, -60)));
  }

  static List<Spot> entrances() {
    return outline();
  }
}
