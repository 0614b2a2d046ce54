package kz.qadam.audit.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last page before submission: how far each page is and what stays unknown.
 *
 * @param stage last part of the text key {@code audit.stage}
 * @param problems all mistakes of the form; empty until it was sent
 * @param pages with the questions left open on each
 * @param setAside how many entrances have answers beyond the number of entrances
 * @param auditor null: not said yet
 * @param visitedOn as typed where it is no day, null: not said yet
 */
record ReviewView(
    String audit,
    PlaceHead place,
    String stage,
    List<ProblemLink> problems,
    List<OpenPage> pages,
    int setAside,
    @Nullable String auditor,
    @Nullable String visitedOn,
    int answered,
    int mistaken,
    int asked) {

  /** A page and the questions on it that nobody answered and that apply as far as is known. */
  record OpenPage(StepView.StepLink step, List<OpenQuestion> open) {}

  /** A question without an answer and the way to it. */
  record OpenQuestion(String href, String wording) {}
}
