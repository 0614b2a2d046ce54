package kz.qadam.fieldwork.internal;

import java.time.Clock;
import java.time.Instant;
import kz.qadam.account.PersonId;
import kz.qadam.account.PlaceAssignments;
import kz.qadam.place.PlaceId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets an auditor of assigned places at them. */
@Component
class AuditorsPlaces implements PlaceAssignments {

  private final AssignmentStore store;
  private final Clock clock;

  AuditorsPlaces(AssignmentStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public boolean isAssigned(PersonId auditor, PlaceId place) {
    return wasAssigned(auditor, place, clock.instant());
  }

  /** Whether the person was to visit the place at this moment. */
  @Transactional(readOnly = true)
  public boolean wasAssigned(PersonId auditor, PlaceId place, Instant moment) {
    return store.isOpenAt(place, auditor, moment);
  }
}
