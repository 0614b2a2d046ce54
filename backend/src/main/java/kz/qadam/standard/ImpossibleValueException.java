package kz.qadam.standard;

import java.math.BigDecimal;

/** A measured value that cannot be true of any building: negative, or beyond the unit's most. */
public final class ImpossibleValueException extends IllegalArgumentException {

  private final transient BigDecimal value;
  private final Unit unit;

  ImpossibleValueException(BigDecimal value, Unit unit) {
    super(
        "%s %s is impossible: 0 to %s"
            .formatted(value.toPlainString(), unit.symbol(), unit.most().toPlainString()));
    this.value = value;
    this.unit = unit;
  }

  public BigDecimal value() {
    return value;
  }

  /** Its {@link Unit#most()} is the limit that was passed. */
  public Unit unit() {
    return unit;
  }
}
