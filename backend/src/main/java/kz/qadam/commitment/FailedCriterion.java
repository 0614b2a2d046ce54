package kz.qadam.commitment;

import kz.qadam.standard.CriterionId;

/**
 * A criterion that an audit found failing, which contradicts a promise.
 *
 * @param entrance 0: the place as a whole
 */
public record FailedCriterion(CriterionId criterion, int entrance) {

  private static final String AT = "@";

  /** Reads what {@link #toString} writes. */
  public static FailedCriterion parse(String text) {
    String[] parts = text.split(AT, 2);
    return new FailedCriterion(
        new CriterionId(parts[0]), parts.length == 1 ? 0 : Integer.parseInt(parts[1]));
  }

  /** {@code COR-01}, or {@code DOR-01@2} at entrance 2. */
  @Override
  public String toString() {
    return entrance == 0 ? criterion.toString() : criterion + AT + entrance;
  }
}
