package kz.qadam.importing.places;

import java.lang.Character.UnicodeScript;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Guesses by its letters the language of a text whose source does not tell it. */
public final class GuessedLanguage {

  /** Letters of the Kazakh alphabet that Russian has not (Law of 1940, as used since). */
  private static final String KAZAKH_LETTERS = "ӘәҒғҚқҢңӨөҰұҮүҺһІі";

  private GuessedLanguage() {}

  /**
   * Kazakh when a Kazakh letter stands in it, Russian when any other Cyrillic one does, else
   * English. A Kazakh text without such letters passes for Russian.
   */
  public static Language of(String text) {
    if (hasKazakhLetter(text)) {
      return Language.KK;
    }
    boolean isCyrillic =
        text.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.CYRILLIC);
    return isCyrillic ? Language.RU : Language.EN;
  }

  /** Whether a letter stands in it that only Kazakh has. */
  public static boolean hasKazakhLetter(String text) {
    return text.chars().anyMatch(letter -> KAZAKH_LETTERS.indexOf(letter) >= 0);
  }

  /** The text in the language it seems to be in; none for null. */
  public static LocalizedText toText(@Nullable String text) {
    return text == null ? LocalizedText.NONE : complete(LocalizedText.NONE, text);
  }

  /** The known texts with this one added, unless its language has one already. */
  public static LocalizedText complete(LocalizedText known, String text) {
    return switch (of(text)) {
      case KK -> known.kk() == null ? new LocalizedText(text, known.ru(), known.en()) : known;
      case RU -> known.ru() == null ? new LocalizedText(known.kk(), text, known.en()) : known;
      case EN -> known.en() == null ? new LocalizedText(known.kk(), known.ru(), text) : known;
    };
  }
}
