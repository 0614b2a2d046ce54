package kz.qadam.indicator;

import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import kz.qadam.indicator.Indicator.Target;

/** One indicator of one territory at one date. */
public record Figure(Indicator indicator, LocalDate asOf, Estimate estimate) {

  private static final double DAYS_PER_MONTH = 30.436875; // Gregorian year of 365.2425 days / 12

  private static final int PERCENT = 100;

  /** The target for the end of the year of the date; empty when the source gives none. */
  public Optional<Target> target() {
    return indicator.findTarget(Year.of(asOf.getYear()));
  }

  /**
   * Units still missing to the target, counted from the sure end; 0 when reached, empty without
   * target or units.
   */
  public OptionalLong unitsToTarget() {
    long total = estimate.members().total();
    if (target().isEmpty() || total == 0) {
      return OptionalLong.empty();
    }
    long needed = Math.ceilDiv(target().orElseThrow().percent() * total, PERCENT);
    return OptionalLong.of(Math.max(0, needed - estimate.members().sure()));
  }

  /** Pace that reaches the target on 31 December: units a month, rounded up. */
  public OptionalLong unitsPerMonth() {
    if (unitsToTarget().isEmpty()) {
      return OptionalLong.empty();
    }
    LocalDate end = LocalDate.of(asOf.getYear() + 1, 1, 1);
    double months = ChronoUnit.DAYS.between(asOf, end) / DAYS_PER_MONTH;
    long units = unitsToTarget().orElseThrow();
    return OptionalLong.of(Math.min(units, (long) Math.ceil(units / months)));
  }
}
