package kz.qadam.indicator;

import java.util.OptionalInt;

/**
 * A share whose population is itself not fully known: some units may or may not belong to it.
 *
 * <p>Indicator 9 counts units of executive bodies only, and the owner of many units is not known.
 * The ends of the interval take every such unit the worst and the best way.
 *
 * @param members units that surely belong to the population
 * @param doubtful units that may belong to it
 */
public record Estimate(Share members, Share doubtful) {

  /** No units at all. */
  public static final Estimate NONE = new Estimate(Share.NONE, Share.NONE);

  /** The estimate of the union of two disjoint sets of units. */
  public Estimate plus(Estimate other) {
    return new Estimate(members.plus(other.members), doubtful.plus(other.doubtful));
  }

  /**
   * Lower end in thousandths: doubtful units that do not surely meet the condition belong, the
   * others do not. Empty when no unit surely belongs.
   */
  public OptionalInt lowPermille() {
    if (members.total() == 0) {
      return OptionalInt.empty();
    }
    return Share.permille(members.sure(), members.total() + doubtful.total() - doubtful.sure());
  }

  /**
   * Upper end in thousandths: doubtful units that may meet the condition belong, the others do not.
   * Empty when no unit surely belongs.
   */
  public OptionalInt highPermille() {
    if (members.total() == 0) {
      return OptionalInt.empty();
    }
    long joining = doubtful.possible();
    return Share.permille(members.possible() + joining, members.total() + joining);
  }

  /** Both ends agree: nothing that is still unknown can move the figure. */
  public boolean isDecided() {
    return lowPermille().equals(highPermille());
  }

  /** Units whose condition or belonging is not known, which is what keeps the interval open. */
  public long unknown() {
    return members.undecided() + doubtful.total();
  }
}
