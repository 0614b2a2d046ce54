package kz.qadam.indicator.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import kz.qadam.text.Language;

/** Writes days as people of a language write them. */
public final class Days {

  private static final DateTimeFormatter DOTS = DateTimeFormatter.ofPattern("dd.MM.uuuu");

  private Days() {}

  /** 22.11.2026 in Kazakh and Russian, 22 November 2026 in English. */
  public static String write(Language language, LocalDate day) {
    return language == Language.EN
        ? DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale()).format(day)
        : DOTS.format(day);
  }
}
