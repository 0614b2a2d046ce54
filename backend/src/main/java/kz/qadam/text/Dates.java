package kz.qadam.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as a reader expects them. */
public final class Dates {

  private static final DateTimeFormatter NUMBERS =
      DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private Dates() {}

  /** 12.10.2026 in Kazakh and Russian, 12 October 2026 in English. */
  public static String day(Language language, LocalDate day) {
    return (language == Language.EN ? ENGLISH : NUMBERS).format(day);
  }
}
