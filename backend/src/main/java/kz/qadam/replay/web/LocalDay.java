package kz.qadam.replay.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import kz.qadam.text.Dates;
import kz.qadam.text.Language;

/** Days and times as people in Kazakhstan read them. */
final class LocalDay {

  /** One zone for the whole country since 1 March 2024 (UTC+5). */
  private static final ZoneId KAZAKHSTAN = ZoneId.of("Asia/Almaty");

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private LocalDay() {}

  static String of(Language language, LocalDate day) {
    return Dates.day(language, day);
  }

  static String of(Language language, Instant moment) {
    return Dates.day(language, moment.atZone(KAZAKHSTAN).toLocalDate());
  }

  static String withTime(Language language, Instant moment) {
    ZonedDateTime here = moment.atZone(KAZAKHSTAN);
    return Dates.day(language, here.toLocalDate()) + " " + TIME.format(here);
  }
}
