package kz.qadam.fieldwork.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kz.qadam.account.PersonId;
import kz.qadam.audit.AssignedVisits;
import kz.qadam.fieldwork.AssignmentService;
import kz.qadam.place.PlaceId;
import kz.qadam.text.Dates;
import kz.qadam.text.Language;
import kz.qadam.text.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the start page of audits what its reader is to visit. */
@Component
class OwnAssignments implements AssignedVisits {

  private final AssignmentService assignments;
  private final AssignmentStore store;
  private final Texts texts;
  private final Clock clock;

  OwnAssignments(AssignmentService assignments, AssignmentStore store, Texts texts, Clock clock) {
    this.assignments = assignments;
    this.store = store;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public List<AssignedVisit> findVisits(PersonId auditor, Language language) {
    LocalDate today = LocalDate.now(clock);
    return assignments.findOwn(auditor).stream()
        .map(
            one ->
                new AssignedVisit(
                    one.place().value(),
                    Dates.day(language, one.dueOn()),
                    texts.get(language, "assignment.reason." + one.reason().code()),
                    one.dueOn().isBefore(today)))
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public boolean isBlind(PersonId auditor, PlaceId place) {
    return store.isBlind(place, auditor);
  }
}
