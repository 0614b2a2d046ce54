package kz.qadam.site.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import kz.qadam.text.Dates;
import kz.qadam.text.Language;

/**
 * A day for a {@code <time>} element.
 *
 * @param iso for programs, {@code 2026-10-12}
 * @param text for the reader
 */
record Day(String iso, String text) {

  static Day of(LocalDate day, Language language) {
    return new Day(day.toString(), Dates.day(language, day));
  }

  /** The day on which something was recorded, where the reader lives. */
  static Day of(Instant recordedAt, ZoneId zone, Language language) {
    return of(LocalDate.ofInstant(recordedAt, zone), language);
  }
}
