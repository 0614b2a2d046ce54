package kz.qadam.order;

import kz.qadam.standard.CriterionId;
import kz.qadam.text.LocalizedText;

/**
 * One thing to put right, in the words of the day of the order.
 *
 * @param subject what it is about
 * @param required the norm
 * @param found what the audit found instead
 */
public record OrderedCriterion(
    Key key, LocalizedText subject, LocalizedText required, LocalizedText found) {

  /**
   * A criterion at an entrance.
   *
   * @param entrance 0: about the place as a whole; 1 and up: about the entrance with that number
   */
  public record Key(int entrance, CriterionId criterion) {

    /** As fields of forms and programs name it, e.g. {@code 1.DOR-01}. */
    @Override
    public String toString() {
      return entrance + "." + criterion;
    }
  }
}
