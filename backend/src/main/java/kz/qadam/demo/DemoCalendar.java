package kz.qadam.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The days on which made-up things happen; all lie in the past, so that no clock is needed. */
public final class DemoCalendar {

  /** Places and services are in the register since this day. */
  public static final LocalDate REGISTER_OPENED_ON = LocalDate.of(2025, 1, 6);

  /** The last day on which something happened. */
  public static final LocalDate TODAY = LocalDate.of(2026, 9, 30);

  /** The whole country keeps UTC+5 since 1 March 2024 (tz database, Asia/Almaty). */
  private static final ZoneId KAZAKHSTAN = ZoneId.of("Asia/Almaty");

  private DemoCalendar() {}

  /** The moment at this hour and minute in Kazakhstan. */
  public static Instant at(LocalDate day, int hour, int minute) {
    return day.atTime(LocalTime.of(hour, minute)).atZone(KAZAKHSTAN).toInstant();
  }

  /**
   * A working day between two days, both included.
   *
   * @param last not before {@code first}; on a weekend the Friday before may come out
   */
  public static LocalDate workingDay(LocalDate first, LocalDate last, Chance chance) {
    int days = (int) (last.toEpochDay() - first.toEpochDay());
    LocalDate day = first.plusDays(chance.between(0, days));
    return switch (day.getDayOfWeek()) {
      case SATURDAY, SUNDAY -> {
        LocalDate friday = day.with(DayOfWeek.FRIDAY);
        yield friday.isBefore(first) ? day : friday;
      }
      default -> day;
    };
  }
}
