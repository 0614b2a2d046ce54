package kz.qadam.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Days that statistics cover.
 *
 * @param from inclusive
 * @param to inclusive, not before {@code from}
 */
public record ControlPeriod(LocalDate from, LocalDate to) {

  /** Longer periods are split into years. */
  private static final int MOST_MONTHS = 24;

  public ControlPeriod {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a period ends after " + from + ", was " + to);
    }
  }

  /** Its calendar months, or years when it is long, the first and last cut off where it ends. */
  public List<ControlPeriod> split() {
    boolean byMonth = !from.plusMonths(MOST_MONTHS).isBefore(to);
    List<ControlPeriod> parts = new ArrayList<>();
    LocalDate start = from;
    while (!start.isAfter(to)) {
      LocalDate next =
          byMonth ? start.withDayOfMonth(1).plusMonths(1) : start.withDayOfYear(1).plusYears(1);
      LocalDate end = next.minusDays(1);
      parts.add(new ControlPeriod(start, end.isAfter(to) ? to : end));
      start = next;
    }
    return List.copyOf(parts);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
