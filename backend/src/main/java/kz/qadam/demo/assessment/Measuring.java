package kz.qadam.demo.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import kz.qadam.demo.Chance;
import kz.qadam.standard.Criterion;
import kz.qadam.standard.Observation;
import kz.qadam.standard.Rule;
import kz.qadam.standard.Unit;
import org.jspecify.annotations.Nullable;

/** Draws an observation that meets a criterion or fails it. */
final class Measuring {

  /** When there is a blocking threshold, this share of the failures stays within it. */
  private static final double PROBABILITY_OF_A_SLIGHT_FAILURE = 0.6;

  private static final BigDecimal SMALLEST_EXCESS = BigDecimal.valueOf(20);

  private Measuring() {}

  /** An observation of a thing that can be judged. */
  static Observation judged(Criterion criterion, Quality quality, Chance chance) {
    boolean meets = quality.meets(criterion, chance);
    Unit unit = criterion.unit();
    return switch (criterion.rule()) {
      case Rule.AtLeast(BigDecimal norm, BigDecimal blocking) ->
          meets
              ? measured(scaled(norm, 1, 1.25, chance), RoundingMode.CEILING, unit)
              : measured(below(norm, blocking, chance), RoundingMode.FLOOR, unit);
      case Rule.AtMost(BigDecimal norm, BigDecimal blocking) ->
          meets
              ? measured(scaled(norm, 0.4, 1, chance), RoundingMode.FLOOR, unit)
              : measured(above(norm, blocking, chance), RoundingMode.CEILING, unit);
      case Rule.Between(BigDecimal least, BigDecimal most) ->
          meets
              ? measured(inside(least, most, chance), RoundingMode.FLOOR, unit)
              : measured(scaled(most, 1.06, 1.4, chance), RoundingMode.CEILING, unit);
      case Rule.Required _ -> meets ? new Observation.Present() : new Observation.Absent();
      case Rule.Recorded _, Rule.OneOf _ ->
          throw new IllegalArgumentException(criterion.id() + " is not judged by itself");
    };
  }

  /** A number that is written down and not judged. */
  static Observation recorded(Criterion criterion, Chance chance) {
    int most = criterion.unit() == Unit.COUNT ? 3 : 400;
    BigDecimal value = BigDecimal.valueOf(chance.between(1, most));
    return measured(value, RoundingMode.FLOOR, criterion.unit());
  }

  private static BigDecimal below(BigDecimal norm, @Nullable BigDecimal blocking, Chance chance) {
    if (blocking != null && chance.happens(PROBABILITY_OF_A_SLIGHT_FAILURE)) {
      return inside(blocking, norm, chance);
    }
    return scaled(blocking == null ? norm : blocking, 0.7, 0.97, chance);
  }

  private static BigDecimal above(BigDecimal norm, @Nullable BigDecimal blocking, Chance chance) {
    if (blocking != null && chance.happens(PROBABILITY_OF_A_SLIGHT_FAILURE)) {
      return inside(norm, blocking, chance).add(BigDecimal.ONE).min(blocking);
    }
    BigDecimal limit = blocking == null ? norm : blocking;
    return limit.signum() == 0 ? SMALLEST_EXCESS : scaled(limit, 1.1, 1.8, chance);
  }

  private static BigDecimal scaled(BigDecimal limit, double from, double to, Chance chance) {
    return limit.multiply(BigDecimal.valueOf(chance.between(from, to)));
  }

  private static BigDecimal inside(BigDecimal least, BigDecimal most, Chance chance) {
    BigDecimal share = BigDecimal.valueOf(chance.fraction());
    return least.add(most.subtract(least).multiply(share));
  }

  /** Rounded as people write such measurements down, never across the limit it was drawn for. */
  private static Observation measured(BigDecimal value, RoundingMode rounding, Unit unit) {
    int decimals =
        switch (unit) {
          case PERCENT, METRE, SECOND -> 1;
          default -> 0;
        };
    return new Observation.Measured(value.setScale(decimals, rounding).min(unit.most()), unit);
  }
}
