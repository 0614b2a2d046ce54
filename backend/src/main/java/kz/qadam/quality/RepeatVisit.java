package kz.qadam.quality;

import kz.qadam.account.PersonId;
import kz.qadam.audit.AuditId;
import kz.qadam.place.PlaceId;

/**
 * A visit that was ordered blind to check an earlier one of somebody else.
 *
 * @param first the visit that it repeats
 * @param repeat the visit in which earlier values were hidden
 * @param isDrawn whether the first one was drawn by lot; false: a reviewer chose it
 */
public record RepeatVisit(
    PlaceId place,
    AuditId first,
    PersonId firstBy,
    AuditId repeat,
    PersonId repeatBy,
    boolean isDrawn) {

  public boolean isBy(PersonId auditor) {
    return firstBy.equals(auditor) || repeatBy.equals(auditor);
  }
}
