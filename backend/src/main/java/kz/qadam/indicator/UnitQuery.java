package kz.qadam.indicator;

import java.time.LocalDate;
import kz.qadam.standard.AccessState;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.territory.KatoCode;

/**
 * Which units stand behind a number.
 *
 * @param asOf the day of the number
 */
public record UnitQuery(KatoCode territory, Reach reach, LocalDate asOf, Selection selection) {

  /** How much of the territory. */
  public enum Reach {
    /** The territory with everything below it. */
    WHOLE,
    /** Only what lies in none of its children. */
    OUTSIDE_CHILDREN
  }

  /** What the number counts. */
  public sealed interface Selection {
    /** One side of an indicator. */
    record OfIndicator(Indicator indicator, Side side) implements Selection {}

    /** Places at one level for a group. */
    record AtLevel(DisabilityGroup group, AccessState state) implements Selection {}
  }

  /** The sides of an indicator's estimate. */
  public enum Side {
    /** Members that surely meet the condition. */
    NUMERATOR,
    /** All members. */
    DENOMINATOR,
    /** Members of which nobody knows. */
    UNDECIDED,
    /** Members that surely do not meet the condition. */
    REMAINDER,
    /** Units that may or may not belong. */
    DOUBTFUL
  }
}
