package kz.qadam.audit.web;

import java.util.List;
import java.util.Map;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One question as drawn.
 *
 * @param id names of its fields start with it, e.g. {@code 1.DOR-01}
 * @param answers yes and no, or "measured"; then not applicable and not observed
 * @param units the unit of the norm first; empty: the question takes no number
 * @param typed what its fields hold, by the last part of their names
 * @param errors mistakes in its fields, likewise
 * @param need the norm in words, null: the answer is only recorded
 * @param onlyWhen when it is asked, null: always
 * @param remark what the reviewer said who returned the visit that this one corrects, null: nothing
 * @param previous what was found before, when and by whom, null: nothing
 */
record QuestionCard(
    String id,
    LocalizedText wording,
    List<Option> answers,
    List<Option> units,
    List<Option> whyNot,
    List<Option> whyUnseen,
    Map<String, String> typed,
    Map<String, String> errors,
    @Nullable String need,
    @Nullable String onlyWhen,
    @Nullable String remark,
    @Nullable String previous,
    String source,
    Weighing weighing) {

  /** A choice of a list. */
  record Option(String code, String label) {}

  /** What failing the criterion does to a zone. */
  enum Weighing {
    CRITICAL,
    ORDINARY,
    RECORDED
  }

  public boolean takesNumber() {
    return !units.isEmpty();
  }

  public boolean isCritical() {
    return weighing == Weighing.CRITICAL;
  }

  /** What the field holds; empty text when nothing. */
  public String value(String part) {
    return typed.getOrDefault(part, "");
  }

  /** The mistake in the field, null: none. */
  public @Nullable String error(String part) {
    return errors.get(part);
  }

  /** All mistakes, in the order of the fields. */
  public List<String> allErrors() {
    return List.of("answer", "value", "unit", "why_not", "why_unseen", "note").stream()
        .filter(errors::containsKey)
        .map(errors::get)
        .toList();
  }

  public boolean hasErrors() {
    return !errors.isEmpty();
  }

  public boolean isTouched() {
    return !typed.isEmpty() && (typed.size() > 1 || !typed.containsKey("unit"));
  }
}
