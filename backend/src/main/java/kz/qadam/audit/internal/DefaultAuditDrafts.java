package kz.qadam.audit.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.qadam.account.PersonId;
import kz.qadam.account.SignedIn;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditDraft;
import kz.qadam.audit.AuditDrafts;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditNotFoundException;
import kz.qadam.audit.AuditService;
import kz.qadam.audit.form.VisitFields;
import kz.qadam.place.PlaceId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people at drafts of their own, and signs these with their name. */
@Service
@Transactional
class DefaultAuditDrafts implements AuditDrafts {

  private final AuditService audits;
  private final AuditStore store;

  DefaultAuditDrafts(AuditService audits, AuditStore store) {
    this.audits = audits;
    this.store = store;
  }

  @Override
  public AuditDraft start(PlaceId place, SignedIn who) {
    return save(audits.startVisit(place).id(), who, Map.of());
  }

  @Override
  @Transactional(readOnly = true)
  public List<AuditDraft> list(PersonId who) {
    return store.findDrafts(who);
  }

  @Override
  @Transactional(readOnly = true)
  public AuditDraft get(AuditId id, SignedIn who) {
    AuditDraft draft = audits.getDraft(id);
    if (draft.knownStarter() != null && !draft.knownStarter().equals(who.person())) {
      throw new AuditNotFoundException(id.toString());
    }
    return draft;
  }

  @Override
  public AuditDraft save(AuditId id, SignedIn who, Map<String, String> fields) {
    store.findDraftForChange(id); // of two people who go on with it the second must see the first
    get(id, who);
    store.setStarter(id, who.person());
    Map<String, String> signed = new HashMap<>(fields);
    signed.put(VisitFields.AUDITOR, who.displayName());
    return audits.saveDraft(id, signed);
  }

  @Override
  public void discard(AuditId id, SignedIn who) {
    get(id, who);
    audits.discardDraft(id);
  }

  @Override
  public Audit submit(AuditId id, SignedIn who) {
    save(id, who, Map.of());
    return audits.submit(id, who.person());
  }
}
