package kz.qadam.audit.internal;

import java.util.Optional;
import kz.qadam.account.PersonId;
import kz.qadam.account.PlaceSubject;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditId;
import kz.qadam.place.PlaceId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The place of a submitted audit, which everybody may know of; a draft is as if there were none.
 */
@Component
class SubmittedPlace implements PlaceSubject {

  private final AuditStore store;

  SubmittedPlace(AuditStore store) {
    this.store = store;
  }

  @Override
  public String name() {
    return "submitted";
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<PlaceId> findPlace(String id) {
    return AuditId.find(id).flatMap(store::findAudit).map(Audit::place);
  }

  @Override
  @Transactional(readOnly = true)
  public boolean isOwn(String id, PersonId person) {
    return AuditId.find(id)
        .flatMap(store::findAudit)
        .filter(audit -> person.equals(audit.knownSubmitter()))
        .isPresent();
  }
}
