package kz.qadam.fieldwork.internal;

import kz.qadam.account.PersonId;
import kz.qadam.audit.AuditId;
import kz.qadam.place.PlaceId;
import org.jspecify.annotations.Nullable;

/**
 * An audit that can be drawn.
 *
 * @param by who submitted it
 * @param knownDecider who accepted it, and so has read it; null: nobody yet
 */
public record FramedAudit(
    AuditId audit, PlaceId place, PersonId by, @Nullable PersonId knownDecider) {

  /** Whether that person can repeat it without knowing what was found. */
  boolean isNewTo(PersonId auditor) {
    return !auditor.equals(by) && !auditor.equals(knownDecider);
  }
}
