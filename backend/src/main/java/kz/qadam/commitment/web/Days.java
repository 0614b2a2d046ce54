package kz.qadam.commitment.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import kz.qadam.text.Language;

/** Writes days as people of a language write them. */
final class Days {

  /** The whole country keeps UTC+5 since 1 March 2024 (tz database, Asia/Almaty). */
  private static final ZoneId KAZAKHSTAN = ZoneId.of("Asia/Almaty");

  private static final DateTimeFormatter DOTS = DateTimeFormatter.ofPattern("dd.MM.uuuu");

  private Days() {}

  /** 22.11.2026 in Kazakh and Russian, 22 November 2026 in English. */
  static String write(Language language, LocalDate day) {
    return language == Language.EN
        ? DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale()).format(day)
        : DOTS.format(day);
  }

  /** The day of an instant in Kazakhstan. */
  static String write(Language language, Instant instant) {
    return write(language, instant.atZone(KAZAKHSTAN).toLocalDate());
  }
}
