package kz.qadam.standard;

/**
 * The interval in which the level lies: its worst end when every unknown fails, its best end when
 * every unknown passes.
 */
public record AccessRange(AccessLevel worst, AccessLevel best) {

  /** Nothing is known. */
  public static final AccessRange UNKNOWN =
      new AccessRange(AccessLevel.INACCESSIBLE, AccessLevel.ACCESSIBLE);

  public AccessRange {
    if (worst.compareTo(best) > 0) {
      throw new IllegalArgumentException("worst " + worst + " is better than best " + best);
    }
  }

  public static AccessRange of(AccessLevel level) {
    return new AccessRange(level, level);
  }

  /** Both ends agree: no further measurement can change the level. */
  public boolean isDecided() {
    return worst == best;
  }

  /** The level of two things that are both needed: the lower end of each pair. */
  public AccessRange worstOf(AccessRange other) {
    return new AccessRange(min(worst, other.worst), min(best, other.best));
  }

  /** The level of two alternatives: the higher end of each pair. */
  public AccessRange bestOf(AccessRange other) {
    return new AccessRange(max(worst, other.worst), max(best, other.best));
  }

  private static AccessLevel min(AccessLevel a, AccessLevel b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private static AccessLevel max(AccessLevel a, AccessLevel b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
