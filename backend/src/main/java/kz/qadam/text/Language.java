package kz.qadam.text;

import java.util.Locale;
import java.util.Optional;

/** The three languages of the product, in the order in which a missing text falls back. */
public enum Language {
  KK,
  RU,
  EN;

  /** Kazakh, when nothing is known about the reader. */
  public static final Language DEFAULT = KK;

  private final Locale locale = Locale.of(name().toLowerCase(Locale.ROOT));

  /** Lower-case ISO 639-1 code as used in {@code ?lang=} and in {@code lang} attributes. */
  public String code() {
    return locale.getLanguage();
  }

  public Locale locale() {
    return locale;
  }

  /** The language with this ISO 639-1 code; empty for any other text. */
  public static Optional<Language> find(String code) {
    for (Language language : values()) {
      if (language.code().equals(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /** The language of a locale, {@link #DEFAULT} when it is not one of ours. */
  public static Language of(Locale locale) {
    return find(locale.getLanguage()).orElse(DEFAULT);
  }
}
