package kz.qadam.standard;

/**
 * The lowest and the highest level that something can turn out to have, packed into one int.
 *
 * <p>Levels are numbered from worst to best, and above them is {@link #NOTHING_APPLIES}: where no
 * requirement applies there is no barrier, so it changes nothing in a worst-of and wins a best-of.
 * With that the levels form one chain on which zones, alternatives and entrances are minima and
 * maxima.
 */
final class Span {

  static final int INACCESSIBLE = 0;
  static final int CONDITIONAL = 1;
  static final int PARTIAL = 2;
  static final int ACCESSIBLE = 3;

  /** The level of what no requirement applies to. */
  static final int NOTHING_APPLIES = 4;

  private static final int BITS = 4;
  private static final int MASK = (1 << BITS) - 1;

  private Span() {}

  static int of(int low, int high) {
    return low | (high << BITS);
  }

  static int of(int level) {
    return of(level, level);
  }

  static int low(int span) {
    return span & MASK;
  }

  static int high(int span) {
    return span >> BITS;
  }

  /** The worse of two things at either end. */
  static int worse(int a, int b) {
    return of(Math.min(low(a), low(b)), Math.min(high(a), high(b)));
  }

  /** The better of two things at either end. */
  static int better(int a, int b) {
    return of(Math.max(low(a), low(b)), Math.max(high(a), high(b)));
  }

  /** Everything from the lower low to the higher high. */
  static int hull(int a, int b) {
    return of(Math.min(low(a), low(b)), Math.max(high(a), high(b)));
  }

  /** How many levels lie between its ends, as seen from outside. */
  static int width(int span) {
    return Math.min(high(span), ACCESSIBLE) - Math.min(low(span), ACCESSIBLE);
  }

  /** As seen from outside, where nothing to object means accessible. */
  static AccessRange toRange(int span) {
    return new AccessRange(level(low(span)), level(high(span)));
  }

  private static AccessLevel level(int level) {
    return switch (level) {
      case INACCESSIBLE -> AccessLevel.INACCESSIBLE;
      case CONDITIONAL -> AccessLevel.CONDITIONAL;
      case PARTIAL -> AccessLevel.PARTIAL;
      default -> AccessLevel.ACCESSIBLE;
    };
  }
}
