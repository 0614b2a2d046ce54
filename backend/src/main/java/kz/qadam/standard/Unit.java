package kz.qadam.standard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Units of observations, and the only place where one becomes another.
 *
 * <p>Comparing is exact in every case: a slope of 1:n is compared as {@code 100 ≥ n · percent},
 * never by a rounded quotient.
 */
public enum Unit {
  MILLIMETRE("mm", Dimension.LENGTH, "1", "100000"),
  CENTIMETRE("cm", Dimension.LENGTH, "10", "10000"),
  METRE("m", Dimension.LENGTH, "1000", "10000"),
  PERCENT("%", Dimension.SHARE, "1", "100"),
  /** A slope as its run for a rise of one: 12 means 1:12. */
  ONE_IN("1:n", Dimension.SHARE, "1", "10000"),
  COUNT("count", Dimension.COUNT, "1", "10000"),
  SECOND("s", Dimension.TIME, "1", "3600"),
  NEWTON_METRE("N·m", Dimension.TORQUE, "1", "1000"),
  /** Difference of light reflectance values, ISO 21542. */
  LRV_POINT("LRV", Dimension.CONTRAST, "1", "100"),
  /** No number: there or not there. */
  PRESENCE("presence", Dimension.PRESENCE, "1", "0");

  /** Slopes other than whole percents are kept to this many decimals, as the store does. */
  private static final int PERCENT_DECIMALS = 3;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final String symbol;
  private final Dimension dimension;
  private final BigDecimal factor;
  private final BigDecimal most;

  Unit(String symbol, Dimension dimension, String factor, String most) {
    this.symbol = symbol;
    this.dimension = dimension;
    this.factor = new BigDecimal(factor);
    this.most = new BigDecimal(most);
  }

  private enum Dimension {
    LENGTH,
    SHARE,
    COUNT,
    TIME,
    TORQUE,
    CONTRAST,
    PRESENCE
  }

  /** As written beside a number and as stored: {@code mm}, {@code %}, {@code N·m}. */
  public String symbol() {
    return symbol;
  }

  /** What it measures, in lower case: units that measure the same can become one another. */
  public String measures() {
    return dimension.name().toLowerCase(Locale.ROOT);
  }

  /** How many of the smallest unit of its sort make one; of no use between 1:n and percents. */
  public BigDecimal factor() {
    return factor;
  }

  /** The largest value that can be true of a building; more is a slip of the pen. */
  public BigDecimal most() {
    return most;
  }

  public boolean isNumeric() {
    return this != PRESENCE;
  }

  /** The unit with this symbol; empty for any other text. */
  public static Optional<Unit> find(String symbol) {
    for (Unit unit : values()) {
      if (unit.symbol.equals(symbol)) {
        return Optional.of(unit);
      }
    }
    return Optional.empty();
  }

  /** The units in which a value of this unit may be entered, this one first. */
  public List<Unit> alternatives() {
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of(this),
            List.of(values()).stream().filter(other -> other != this && isConvertibleTo(other)))
        .toList();
  }

  public boolean isConvertibleTo(Unit other) {
    return dimension == other.dimension;
  }

  /**
   * The value in another unit. Exact but for slopes whose quotient does not end: those are rounded
   * up to a thousandth of a percent (from 1:n), so no slope steeper than a norm ever meets it.
   *
   * @throws IllegalArgumentException the units measure different things, or the run is zero
   */
  public BigDecimal convert(BigDecimal value, Unit target) {
    requireConvertible(target);
    if (this == target) {
      return value;
    }
    if (this == ONE_IN || target == ONE_IN) {
      return HUNDRED.divide(value, PERCENT_DECIMALS, RoundingMode.UP);
    }
    return value.multiply(factor).divide(target.factor).stripTrailingZeros();
  }

  /**
   * Compares a value in this unit with one in another, exactly; steeper is greater.
   *
   * @throws IllegalArgumentException the units measure different things
   */
  public int compare(BigDecimal value, BigDecimal other, Unit otherUnit) {
    requireConvertible(otherUnit);
    if (this == otherUnit) {
      return this == ONE_IN ? other.compareTo(value) : value.compareTo(other);
    }
    if (this == ONE_IN) {
      return HUNDRED.compareTo(value.multiply(other));
    }
    if (otherUnit == ONE_IN) {
      return value.multiply(other).compareTo(HUNDRED);
    }
    return value.multiply(factor).compareTo(other.multiply(otherUnit.factor));
  }

  private void requireConvertible(Unit other) {
    if (!isConvertibleTo(other)) {
      throw new IllegalArgumentException(symbol + " cannot become " + other.symbol);
    }
  }
}
