package kz.qadam.demo.town;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The crossing streets: thirteen across, thirteen along. Streets end at the river but for the
 * bridges, and none leads through the park.
 */
final class StreetGrid {

  static final int STREETS = 13;

  /** Blocks between the streets, in each direction. */
  static final int BLOCKS = STREETS - 1;

  static final double BLOCK_WIDTH_METRES = 220;
  static final double BLOCK_DEPTH_METRES = 160;

  private static final int MIDDLE = STREETS / 2;

  /** Each third street along has a bridge. */
  private static final int BRIDGE_EVERY = 3;

  private final List<Street> across = Street.list(Street.Direction.ACROSS);
  private final List<Street> along = Street.list(Street.Direction.ALONG);

  Street across(int index) {
    return across.get(index);
  }

  Street along(int index) {
    return along.get(index);
  }

  List<Street> listStreets() {
    List<Street> all = new ArrayList<>(across);
    all.addAll(along);
    return all;
  }

  /** Where the street along {@code column} crosses the street across {@code row}. */
  static Spot crossing(int column, int row) {
    return new Spot((column - MIDDLE) * BLOCK_WIDTH_METRES, (row - MIDDLE) * BLOCK_DEPTH_METRES);
  }

  /** The unbroken stretches of a street, each as the crossings it passes. */
  List<List<Spot>> stretches(Street street) {
    return switch (street.direction()) {
      case ACROSS ->
          stretches(
              column -> crossing(column, street.index()),
              column -> isOpenAcross(column, street.index()));
      case ALONG ->
          stretches(row -> crossing(street.index(), row), row -> isOpenAlong(street.index(), row));
    };
  }

  private static List<List<Spot>> stretches(IntFunction<Spot> crossing, IntPredicate isOpen) {
    List<List<Spot>> stretches = new ArrayList<>();
    List<Spot> current = new ArrayList<>(List.of(crossing.apply(0)));
    for (int i = 0; i < BLOCKS; i++) {
      if (!isOpen.test(i)) {
        stretches.add(current);
        current = new ArrayList<>();
      }
      current.add(crossing.apply(i + 1));
    }
    stretches.add(current);
    return stretches.stream().filter(stretch -> stretch.size() > 1).toList();
  }

  /** Whether the street across this row runs on from this column to the next. */
  static boolean isOpenAcross(int column, int row) {
    boolean inPark = Park.covers(column, row) && Park.covers(column, row - 1);
    return !inPark && isDry(crossing(column, row), crossing(column + 1, row));
  }

  /** Whether the street along this column runs on from this row to the next. */
  static boolean isOpenAlong(int column, int row) {
    boolean inPark = Park.covers(column, row) && Park.covers(column - 1, row);
    boolean bridged = column % BRIDGE_EVERY == 0;
    return !inPark && (bridged || isDry(crossing(column, row), crossing(column, row + 1)));
  }

  private static boolean isDry(Spot from, Spot to) {
    return IntStream.rangeClosed(0, 8)
        .mapToObj(
            i ->
                from.moved(
                    (to.eastMetres() - from.eastMetres()) * i / 8,
                    (to.northMetres() - from.northMetres()) * i / 8))
        .noneMatch(River::isNear);
  }
}
