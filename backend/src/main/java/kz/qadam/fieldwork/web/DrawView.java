package kz.qadam.fieldwork.web;

import java.util.List;
import kz.qadam.fieldwork.web.AssignmentsView.Mistake;
import kz.qadam.fieldwork.web.AssignmentsView.Option;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The page where repeats are drawn.
 *
 * @param mayDraw false: the reader only sees what was drawn
 * @param territory null: no territory of the reader has the words in its name
 * @param frame how many audits can be drawn
 * @param from first day of the frame, for the form
 * @param latest number of the latest draw, sent back so that a form sent twice draws once
 * @param draws earlier ones, the latest first
 */
record DrawView(
    DrawFields fields,
    boolean mayDraw,
    @Nullable Option territory,
    List<Option> kinds,
    String from,
    String to,
    String due,
    long frame,
    List<Option> auditors,
    long latest,
    List<Mistake> mistakes,
    List<DrawLine> draws) {

  /** One draw in a list, in the reader's words. */
  record DrawLine(
      long id, LocalizedText territory, String kind, String period, int repeats, String day) {}

  /**
   * One draw.
   *
   * @param frame how many audits could have been drawn
   * @param given who was given how many
   */
  record DrawPage(
      DrawLine line,
      String due,
      String seed,
      int frame,
      List<Given> given,
      List<DrawnLine> lines) {}

  /** How many repeats one auditor was given. */
  record Given(String auditor, long repeats) {}

  /** A place that was drawn, and who goes there. */
  record DrawnLine(int position, long placeId, LocalizedText place, String auditor) {}

  /** What is wrong with one field; null: nothing. */
  public @Nullable String error(String field) {
    return mistakes.stream()
        .filter(mistake -> mistake.field().equals(field))
        .map(Mistake::message)
        .findFirst()
        .orElse(null);
  }
}
