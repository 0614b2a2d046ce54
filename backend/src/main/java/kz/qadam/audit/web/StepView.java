package kz.qadam.audit.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of the form as drawn.
 *
 * @param stage last part of the text key {@code audit.stage}
 * @param number position of the page, 1 and up
 * @param fields what the visit's fields hold, by name; of the first page
 * @param errors mistakes in them; of the first page
 * @param problems all mistakes of this page, in its order
 * @param savedAt when it was last saved, null: nothing to say about it
 */
record StepView(
    String audit,
    PlaceHead place,
    String stage,
    String code,
    String title,
    int number,
    List<StepLink> steps,
    List<QuestionSection> sections,
    Map<String, String> fields,
    Map<String, String> errors,
    List<ProblemLink> problems,
    @Nullable String savedAt) {

  /**
   * A page of the form in the list of pages.
   *
   * @param answered questions with an answer that can be read
   * @param asked questions of the page that matter as far as is known
   * @param mistakes questions answered with a mistake; on the first page: wrong or missing fields
   * @param current "step" for the page one is on, for aria-current
   */
  record StepLink(
      String code, String title, int answered, int asked, int mistakes, @Nullable String current) {}

  public int total() {
    return steps.size();
  }

  /** Null on the first page. */
  public @Nullable String previous() {
    return number == 1 ? null : steps.get(number - 2).code();
  }
}
