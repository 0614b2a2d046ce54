package kz.qadam.audit.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Days and times as people here write them: 12.10.2026, 14:05. */
final class AuditDay {

  /** One zone for the whole country since 1 March 2024 (UTC+5). */
  private static final ZoneId KAZAKHSTAN = ZoneId.of("Asia/Almaty");

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private AuditDay() {}

  static String of(LocalDate day) {
    return DAY.format(day);
  }

  static String of(Instant instant) {
    return DAY.format(instant.atZone(KAZAKHSTAN));
  }

  static String withTime(Instant instant) {
    return of(instant) + " " + timeOf(instant);
  }

  static String timeOf(Instant instant) {
    return TIME.format(instant.atZone(KAZAKHSTAN));
  }
}
