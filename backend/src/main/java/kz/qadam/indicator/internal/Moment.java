package kz.qadam.indicator.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The end of a day in the time of Kazakhstan: what was recorded before it counts. */
public record Moment(LocalDate day) {

  /** The whole country keeps UTC+5 since 1 March 2024 (tz database, Asia/Almaty). */
  public static final ZoneId KAZAKHSTAN = ZoneId.of("Asia/Almaty");

  /** First instant after the day. */
  public Instant until() {
    return day.plusDays(1).atStartOfDay(KAZAKHSTAN).toInstant();
  }
}
