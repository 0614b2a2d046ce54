package kz.qadam.place.web;

import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A text in the languages that its source gives; null in the others. */
record TextResponse(@Nullable String kk, @Nullable String ru, @Nullable String en) {

  static TextResponse of(LocalizedText text) {
    return new TextResponse(text.kk(), text.ru(), text.en());
  }
}
