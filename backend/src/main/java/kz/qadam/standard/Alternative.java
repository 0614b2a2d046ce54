package kz.qadam.standard;

import java.util.regex.Pattern;

/**
 * One way of several to meet a criterion: "level entrance, or ramp, or lift".
 *
 * @param of the criterion that is met, whose rule is {@link Rule.OneOf}
 * @param way short name of the way; criteria with the same name belong together
 */
public record Alternative(CriterionId of, String way) {

  private static final Pattern SHAPE = Pattern.compile("([A-Z]{3}-[0-9]{2}):([a-z]+)");

  /**
   * Reads {@code ENT-03:ramp}.
   *
   * @throws IllegalArgumentException the text has another shape
   */
  public static Alternative parse(String text) {
    var matcher = SHAPE.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "an alternative is written as ENT-03:ramp, was '" + text + "'");
    }
    return new Alternative(new CriterionId(matcher.group(1)), matcher.group(2));
  }

  @Override
  public String toString() {
    return of + ":" + way;
  }
}
