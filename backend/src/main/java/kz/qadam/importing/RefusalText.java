package kz.qadam.importing;

import kz.qadam.text.Language;
import kz.qadam.text.Texts;

/** Refusals in words. */
record RefusalText(Texts texts, Language language) {

  /** The reason, e.g. {@code must be a number, not "abc"}. */
  String reason(Refusal refusal) {
    return texts.get(
        language, "field." + refusal.problem().code(), refusal.problem().values().toArray());
  }

  /** Where and why, on one line. */
  String line(Refusal refusal) {
    String where =
        refusal.row() == Refusal.WHOLE_FILE ? refusal.file() : refusal.file() + ":" + refusal.row();
    return where + " " + refusal.problem().field() + ": " + reason(refusal);
  }
}
