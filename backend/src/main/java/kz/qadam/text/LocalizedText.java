package kz.qadam.text;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text that its source gives in one to three languages, or in none.
 *
 * <p>Blank texts count as missing. A reader gets their own language or, failing that, the first of
 * Kazakh, Russian, English that exists, together with the language it is in so that a page can mark
 * it for screen readers.
 */
public record LocalizedText(@Nullable String kk, @Nullable String ru, @Nullable String en) {

  /** No text in any language. */
  public static final LocalizedText NONE = new LocalizedText(null, null, null);

  public LocalizedText {
    kk = blankToNull(kk);
    ru = blankToNull(ru);
    en = blankToNull(en);
  }

  /** A text and the language it is in. */
  public record Part(String value, Language language) {}

  public boolean isEmpty() {
    return kk == null && ru == null && en == null;
  }

  /** The text in exactly this language. */
  public Optional<String> find(Language language) {
    return Optional.ofNullable(
        switch (language) {
          case KK -> kk;
          case RU -> ru;
          case EN -> en;
        });
  }

  /** The text for a reader of this language, with fallback; empty only when there is no text. */
  public Optional<Part> bestFor(Language reader) {
    Optional<Part> own = part(reader);
    if (own.isPresent()) {
      return own;
    }
    for (Language language : Language.values()) {
      Optional<Part> other = part(language);
      if (other.isPresent()) {
        return other;
      }
    }
    return Optional.empty();
  }

  private Optional<Part> part(Language language) {
    return find(language).map(value -> new Part(value, language));
  }

  private static @Nullable String blankToNull(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}
