package kz.qadam.audit.web;

import java.util.List;

/**
 * The page that asks for a decision on an audit.
 *
 * @param address where the form goes, and last part of its text keys
 * @param asksReason an acceptance takes none
 * @param reason as typed
 */
record DecisionView(
    String audit,
    PlaceHead place,
    String visitedOn,
    String auditorName,
    String address,
    boolean asksReason,
    String reason,
    List<Mistake> mistakes) {

  DecisionView {
    mistakes = List.copyOf(mistakes);
  }

  /**
   * What is wrong with a field.
   *
   * @param field id of its input
   * @param message without the name of the field
   * @param detail the whole sentence
   */
  record Mistake(String field, String message, String detail) {}
}
