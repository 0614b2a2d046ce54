package kz.qadam.audit.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Questions that belong together on a page.
 *
 * @param heading null: they are asked in any case
 * @param field the field whose answer opens the section, null: none does
 * @param opensOn the answer of that field that opens it
 * @param opening whether to show the questions at once
 */
record QuestionSection(
    @Nullable String heading,
    @Nullable String field,
    @Nullable String opensOn,
    Opening opening,
    List<QuestionCard> cards) {

  /** How a section starts. */
  enum Opening {
    OPEN,
    FOLDED
  }

  public boolean isOpen() {
    return opening == Opening.OPEN;
  }
}
