package kz.qadam.standard;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The norm of a criterion. Limits are inclusive and in the unit of the criterion.
 *
 * <p>A blocking threshold says how far beyond the norm a thing may be and still be usable: up to
 * it, inclusive, a critical criterion lowers instead of blocking.
 */
public sealed interface Rule {

  /** How a measurement stands to the norm. */
  enum Grade {
    MEETS,
    /** Outside the norm, within the blocking threshold. */
    FALLS_SHORT,
    /** Outside the norm and, when there is one, beyond the blocking threshold. */
    BLOCKS
  }

  /** Passes from {@code norm} upwards. */
  record AtLeast(BigDecimal norm, @Nullable BigDecimal blocking) implements Rule {
    public AtLeast {
      if (blocking != null && blocking.compareTo(norm) >= 0) {
        throw new IllegalArgumentException("the blocking threshold must be below the norm");
      }
    }
  }

  /** Passes up to {@code norm}. */
  record AtMost(BigDecimal norm, @Nullable BigDecimal blocking) implements Rule {
    public AtMost {
      if (blocking != null && blocking.compareTo(norm) <= 0) {
        throw new IllegalArgumentException("the blocking threshold must be above the norm");
      }
    }
  }

  /** Passes from {@code least} to {@code most}. */
  record Between(BigDecimal least, BigDecimal most) implements Rule {
    public Between {
      if (least.compareTo(most) > 0) {
        throw new IllegalArgumentException(least + ".." + most + " is empty");
      }
    }
  }

  /** Passes when the thing is there. */
  record Required() implements Rule {}

  /** Not judged: a fact that conditions use or readers want to know. */
  record Recorded() implements Rule {}

  /** Not observed itself: as good as the best of the alternatives that name this criterion. */
  record OneOf() implements Rule {}

  /**
   * How a measurement stands to this norm.
   *
   * @param unit the unit of the criterion, in which the limits are
   * @throws IllegalArgumentException the rule takes no number, or the units do not fit
   */
  default Grade grade(Observation.Measured measured, Unit unit) {
    return switch (this) {
      case AtLeast(BigDecimal norm, BigDecimal blocking) ->
          compare(measured, norm, unit) >= 0
              ? Grade.MEETS
              : shortOf(blocking != null && compare(measured, blocking, unit) >= 0);
      case AtMost(BigDecimal norm, BigDecimal blocking) ->
          compare(measured, norm, unit) <= 0
              ? Grade.MEETS
              : shortOf(blocking != null && compare(measured, blocking, unit) <= 0);
      case Between(BigDecimal least, BigDecimal most) ->
          compare(measured, least, unit) >= 0 && compare(measured, most, unit) <= 0
              ? Grade.MEETS
              : Grade.BLOCKS;
      case Recorded _ -> Grade.MEETS;
      case Required _, OneOf _ ->
          throw new IllegalArgumentException("this rule takes no number: " + this);
    };
  }

  private static int compare(Observation.Measured measured, BigDecimal limit, Unit unit) {
    return measured.unit().compare(measured.value(), limit, unit);
  }

  private static Grade shortOf(boolean stillUsable) {
    return stillUsable ? Grade.FALLS_SHORT : Grade.BLOCKS;
  }
}
