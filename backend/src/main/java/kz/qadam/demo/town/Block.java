package kz.qadam.demo.town;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The land between four streets.
 *
 * @param column of the street on its western side
 * @param row of the street on its southern side
 */
record Block(int column, int row) {

  /** How far from the main crossing apartment houses reach. */
  private static final double APARTMENTS_WITHIN_METRES = 1_050;

  /** Half a street, from its middle to the fence. */
  private static final double MARGIN_METRES = 12;

  Spot centre() {
    return StreetGrid.crossing(column, row)
        .moved(StreetGrid.BLOCK_WIDTH_METRES / 2, StreetGrid.BLOCK_DEPTH_METRES / 2);
  }

  /** Dry, outside the park and reached by the streets north and south of it. */
  boolean isBuildable() {
    boolean dry =
        IntStream.rangeClosed(0, 8)
            .mapToObj(i -> StreetGrid.crossing(column, row).moved(27.5 * i, 0))
            .flatMap(spot -> IntStream.rangeClosed(0, 4).mapToObj(j -> spot.moved(0, 40.0 * j)))
            .noneMatch(River::isNear);
    return dry && !Park.covers(column, row);
  }

  /** Apartment houses stand here; else houses of one family. */
  boolean isDense() {
    Spot centre = centre();
    return StrictMath.hypot(centre.eastMetres(), 1.3 * centre.northMetres())
        < APARTMENTS_WITHIN_METRES;
  }

  /** The fence, once around. */
  List<Spot> outline() {
    return Lot.rectangle(
        centre(),
        StreetGrid.BLOCK_WIDTH_METRES - 2 * MARGIN_METRES,
        StreetGrid.BLOCK_DEPTH_METRES - 2 * MARGIN_METRES);
  }
}
