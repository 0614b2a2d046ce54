package kz.qadam.fieldwork.web;

import java.util.List;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What the page of assignments shows.
 *
 * @param territory where places were looked for; null: no territory of the reader has that name
 * @param others more territories of that name
 * @param chosen numbers of the places that were ticked
 */
record AssignmentsView(
    CandidateFilter filter,
    @Nullable Option territory,
    List<Option> others,
    List<Option> kinds,
    List<Option> reasons,
    List<PlaceLine> candidates,
    List<Option> auditors,
    List<String> chosen,
    String auditor,
    String due,
    List<Mistake> mistakes,
    List<AssignmentLine> open) {

  /** One of several to choose from. */
  record Option(String code, String text) {}

  /** A mistake in the form. */
  record Mistake(String field, String message, String detail) {}

  /**
   * A place that may be given.
   *
   * @param lastVisit null: never
   * @param risks what calls for a visit, in words; empty: places were not asked for by risk
   */
  record PlaceLine(
      long id,
      LocalizedText name,
      LocalizedText kind,
      LocalizedText address,
      @Nullable String lastVisit,
      List<String> risks) {}

  /**
   * An open assignment.
   *
   * @param auditor null: erased
   */
  record AssignmentLine(
      long id,
      PlaceLine place,
      @Nullable String auditor,
      String due,
      boolean isOverdue,
      String reason) {}

  /** What is wrong with one field; null: nothing. */
  public @Nullable String error(String field) {
    return mistakes.stream()
        .filter(mistake -> mistake.field().equals(field))
        .map(Mistake::message)
        .findFirst()
        .orElse(null);
  }
}
