package kz.qadam.audit.web;

import java.util.List;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The page that asks for a decision on an audit.
 *
 * @param address where the form goes, and last part of its text keys
 * @param asksReason an acceptance takes none
 * @param reason as typed
 * @param zones the answers of the visit, where remarks on them are taken; else empty
 */
record DecisionView(
    String audit,
    PlaceHead place,
    String visitedOn,
    String auditorName,
    String address,
    boolean asksReason,
    String reason,
    List<AnswerZone> zones,
    List<Mistake> mistakes) {

  DecisionView {
    zones = List.copyOf(zones);
    mistakes = List.copyOf(mistakes);
  }

  /** The mistake in a field, null: none. */
  public @Nullable Mistake mistakeIn(String field) {
    return mistakes.stream().filter(one -> one.field().equals(field)).findFirst().orElse(null);
  }

  /** Answers of one zone. */
  record AnswerZone(LocalizedText name, List<AnswerLine> answers) {

    AnswerZone {
      answers = List.copyOf(answers);
    }

    /** Whether any remark was typed. */
    public boolean isTouched() {
      return answers.stream().anyMatch(answer -> !answer.remark().isBlank());
    }
  }

  /**
   * An answer that a remark can be typed to.
   *
   * @param field id of its input
   * @param found what the visit recorded, in words
   * @param remark as typed
   */
  record AnswerLine(String field, String subject, String found, String remark) {}

  /**
   * What is wrong with a field.
   *
   * @param field id of its input
   * @param message without the name of the field
   * @param detail the whole sentence
   */
  record Mistake(String field, String message, String detail) {}
}
