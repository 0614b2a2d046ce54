package kz.qadam.audit;

import kz.qadam.standard.CriterionId;

/**
 * What a reviewer says of one answer of an audit that is returned.
 *
 * @param entrance 0: about the place as a whole; 1 and up: about the entrance with that number
 * @param text public
 */
public record Remark(int entrance, CriterionId criterion, String text) {

  /** Longest text that is taken, characters. */
  public static final int LONGEST = 500;

  /** The answer, as names of its form fields begin: {@code 1.DOR-01}. */
  public String answer() {
    return answer(entrance, criterion);
  }

  /** As {@link #answer()}. */
  public static String answer(int entrance, CriterionId criterion) {
    return entrance + "." + criterion;
  }
}
