package kz.qadam.indicator;

import java.util.OptionalInt;

/**
 * How many of a known number of units meet a condition, when for some nobody knows.
 *
 * <p>Counts, not percentages, so that shares of disjoint territories add up exactly.
 *
 * @param sure units that meet it, whatever the unknown turns out to be
 * @param possible units that meet it if every unknown turns out well; at least {@code sure}
 * @param total all units; at least {@code possible}
 */
public record Share(long sure, long possible, long total) {

  /** No units at all. */
  public static final Share NONE = new Share(0, 0, 0);

  /** Below this many units a percentage says less than the counts do (our own rule). */
  private static final int SMALL_TOTAL = 10;

  private static final int WHOLE_PERMILLE = 1000;

  public Share {
    if (sure < 0 || possible < sure || total < possible) {
      throw new IllegalArgumentException(
          "not 0 <= sure <= possible <= total: %d, %d, %d".formatted(sure, possible, total));
    }
  }

  /** The share of the union of two disjoint sets of units. */
  public Share plus(Share other) {
    return new Share(sure + other.sure, possible + other.possible, total + other.total);
  }

  /** Units that may or may not meet it. */
  public long undecided() {
    return possible - sure;
  }

  /** No unknown is left: both ends agree. */
  public boolean isDecided() {
    return sure == possible;
  }

  /** Too few units for a percentage: show the counts alone. */
  public boolean isSmall() {
    return total < SMALL_TOTAL;
  }

  /** Lower end in thousandths; empty when there are no units, which is not the same as zero. */
  public OptionalInt lowPermille() {
    return permille(sure, total);
  }

  /** Upper end in thousandths; empty when there are no units. */
  public OptionalInt highPermille() {
    return permille(possible, total);
  }

  /**
   * Thousandths, rounded half up, except that only nothing is 0 and only everything is 1000: a
   * figure never claims to be complete while one unit is missing.
   */
  static OptionalInt permille(long part, long total) {
    if (total == 0) {
      return OptionalInt.empty();
    }
    if (part == 0 || part == total) {
      return OptionalInt.of(part == 0 ? 0 : WHOLE_PERMILLE);
    }
    long rounded = Math.round((double) part * WHOLE_PERMILLE / total);
    return OptionalInt.of(Math.clamp(rounded, 1, WHOLE_PERMILLE - 1));
  }
}
