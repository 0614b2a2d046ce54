package kz.qadam.audit;

import kz.qadam.standard.CriterionId;
import kz.qadam.standard.Observation;
import kz.qadam.standard.Observation.Measured;

/**
 * Something that two visits to one place found otherwise.
 *
 * @param entrance 0: about the place as a whole
 * @param here by the visit that is looked at
 * @param there by the other one
 */
public record Difference(CriterionId criterion, int entrance, Observation here, Observation there) {

  /**
   * Whether two answers contradict each other: not the same, and neither of them "not observed". 90
   * cm and 900 mm are the same.
   */
  static boolean isBetween(Observation one, Observation other) {
    if (!one.isReal() || !other.isReal()) {
      return false;
    }
    if (one instanceof Measured(var value, var unit)
        && other instanceof Measured second
        && second.unit().isConvertibleTo(unit)) {
      return second.in(unit).value().compareTo(value) != 0;
    }
    return !one.equals(other);
  }
}
