package kz.qadam.standard;

import java.math.BigDecimal;

/** What an auditor recorded for one criterion. Not having looked is an answer, never null. */
public sealed interface Observation {

  /** A number with its unit. */
  record Measured(BigDecimal value, Unit unit) implements Observation {

    /**
     * @throws ImpossibleValueException the value is negative or beyond {@link Unit#most()}
     * @throws IllegalArgumentException the unit takes no number
     */
    public Measured {
      if (!unit.isNumeric()) {
        throw new IllegalArgumentException("there is no number of " + unit.symbol());
      }
      boolean endlessSlope = unit == Unit.ONE_IN && value.signum() == 0;
      if (value.signum() < 0 || endlessSlope || value.compareTo(unit.most()) > 0) {
        throw new ImpossibleValueException(value, unit);
      }
    }

    public static Measured of(String value, Unit unit) {
      return new Measured(new BigDecimal(value), unit);
    }

    public static Measured of(long value, Unit unit) {
      return new Measured(BigDecimal.valueOf(value), unit);
    }

    /** The same measurement in another unit; see {@link Unit#convert} for rounding. */
    public Measured in(Unit target) {
      return new Measured(unit.convert(value, target), target);
    }
  }

  /** Looked for and found. */
  record Present() implements Observation {}

  /** Looked for and not found. */
  record Absent() implements Observation {}

  /** The criterion makes no sense here; the reason says why. */
  record NotApplicable(String reason) implements Observation {}

  /** Nobody could look; the reason says why. The criterion stays unknown. */
  record NotObserved(String reason) implements Observation {}

  /** Whether it tells something about the place. */
  default boolean isReal() {
    return !(this instanceof NotObserved);
  }
}
