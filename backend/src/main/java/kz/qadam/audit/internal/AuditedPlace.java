package kz.qadam.audit.internal;

import java.util.Optional;
import kz.qadam.account.PersonId;
import kz.qadam.account.PlaceSubject;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditDraft;
import kz.qadam.audit.AuditId;
import kz.qadam.place.PlaceId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The place of an audit, draft or not. */
@Component
class AuditedPlace implements PlaceSubject {

  private final AuditStore store;

  AuditedPlace(AuditStore store) {
    this.store = store;
  }

  @Override
  public String name() {
    return "audit";
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<PlaceId> findPlace(String id) {
    return AuditId.find(id)
        .flatMap(
            audit ->
                store
                    .findDraft(audit)
                    .map(AuditDraft::place)
                    .or(() -> store.findAudit(audit).map(Audit::place)));
  }

  @Override
  @Transactional(readOnly = true)
  public boolean isOwn(String id, PersonId person) {
    return AuditId.find(id)
        .flatMap(
            audit ->
                store
                    .findDraft(audit)
                    .map(AuditDraft::knownStarter)
                    .or(() -> store.findAudit(audit).map(Audit::knownSubmitter)))
        .filter(person::equals)
        .isPresent();
  }
}
