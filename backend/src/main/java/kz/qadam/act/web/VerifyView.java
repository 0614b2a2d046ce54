package kz.qadam.act.web;

import java.util.List;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The page that checks a paper.
 *
 * @param typed what stands in the field
 * @param error why that is no hash; null: it is one, or nothing was typed
 * @param isUnknown whether it is a hash that no paper was issued with
 * @param answer null: nothing was found, or nothing asked
 */
record VerifyView(
    String typed, @Nullable String error, boolean isUnknown, @Nullable Answer answer) {

  /** A mistake as the summary at the top wants it. */
  record Mistake(String field, String detail) {}

  /** For the summary; empty without a mistake. */
  public List<Mistake> errors() {
    return error == null ? List.of() : List.of(new Mistake("hash", error));
  }

  /** The place as the register describes it now. */
  record PlaceLine(long id, LocalizedText name, LocalizedText address) {}

  /**
   * What the register says of a paper; nothing about people.
   *
   * @param kind act or passport
   * @param status end of the text key {@code verify.status.<status>}
   * @param isGood whether somebody may rely on the paper
   * @param newer a later audit that counts; null: none
   * @param source the page of what it was made of
   * @param hash in groups of eight digits
   */
  record Answer(
      String kind,
      String status,
      boolean isGood,
      @Nullable String newer,
      PlaceLine place,
      String visitedOnIso,
      String visitedOn,
      LocalizedText pack,
      String packVersion,
      String source,
      List<String> hash) {}
}
