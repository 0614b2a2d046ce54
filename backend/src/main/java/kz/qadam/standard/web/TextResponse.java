package kz.qadam.standard.web;

import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import kz.qadam.text.Texts;
import org.jspecify.annotations.Nullable;

/** A text in the three languages. */
record TextResponse(@Nullable String kk, @Nullable String ru, @Nullable String en) {

  static TextResponse of(LocalizedText text) {
    return new TextResponse(text.kk(), text.ru(), text.en());
  }

  /** The text with this key of the catalogue. */
  static TextResponse of(Texts texts, String key) {
    return new TextResponse(
        texts.get(Language.KK, key), texts.get(Language.RU, key), texts.get(Language.EN, key));
  }
}
