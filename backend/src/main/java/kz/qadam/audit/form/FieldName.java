package kz.qadam.audit.form;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.qadam.standard.CriterionId;

/**
 * Name of a form field about a criterion, e.g. {@code 1.DOR-01.value}.
 *
 * @param entrance 0: the place as a whole; 1 and up: the entrance with that number
 */
public record FieldName(int entrance, CriterionId criterion, Part part) {

  private static final Pattern SHAPE =
      Pattern.compile(
          "(\\d{1,2})\\.([A-Z]{3}-[0-9]{2})\\.(answer|value|unit|why_not|why_unseen|note)");

  /** What the field holds. */
  public enum Part {
    /** An {@link AnswerCode}. */
    ANSWER,
    VALUE,
    UNIT,
    /** Why the criterion is not applicable. */
    WHY_NOT,
    /** Why nobody looked. */
    WHY_UNSEEN,
    /** The reason in the auditor's own words. */
    NOTE
  }

  /** Reads a field's name; empty for a name of another shape. */
  public static Optional<FieldName> find(String name) {
    Matcher matcher = SHAPE.matcher(name);
    return matcher.matches()
        ? Optional.of(
            new FieldName(
                Integer.parseInt(matcher.group(1)),
                new CriterionId(matcher.group(2)),
                Part.valueOf(matcher.group(3).toUpperCase(Locale.ROOT))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return entrance + "." + criterion + "." + part.name().toLowerCase(Locale.ROOT);
  }
}
