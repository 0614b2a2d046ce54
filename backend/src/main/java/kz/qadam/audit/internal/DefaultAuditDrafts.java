package kz.qadam.audit.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qadam.account.AccountService;
import kz.qadam.account.PersonId;
import kz.qadam.account.SignedIn;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditDraft;
import kz.qadam.audit.AuditDrafts;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditNotFoundException;
import kz.qadam.audit.AuditService;
import kz.qadam.audit.AuditStage;
import kz.qadam.audit.form.FactFields;
import kz.qadam.audit.form.VisitFields;
import kz.qadam.place.PlaceId;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people at drafts of their own, and signs these with their name. */
@Service
@Transactional
class DefaultAuditDrafts implements AuditDrafts {

  private final AccountService accounts;
  private final AuditService audits;
  private final AuditStore store;
  private final Clock clock;

  DefaultAuditDrafts(AccountService accounts, AuditService audits, AuditStore store, Clock clock) {
    this.accounts = accounts;
    this.audits = audits;
    this.store = store;
    this.clock = clock;
  }

  @Override
  public AuditDraft start(PlaceId place, AuditStage stage, SignedIn who) {
    return save(audits.startVisit(place, stage).id(), who, Map.of());
  }

  @Override
  public AuditDraft correct(AuditId id, SignedIn who) {
    requireInUse(who);
    store.lockAudit(id); // asked twice at once there is one draft
    Audit former = audits.getAudit(id);
    if (!who.person().equals(former.knownSubmitter())) {
      throw new ServiceException(ProblemType.NOT_OWN_AUDIT, who + " did not make audit " + id);
    }
    if (former.isValid()) {
      throw new ServiceException(ProblemType.NOTHING_TO_CORRECT, "audit " + id + " is valid");
    }
    if (store.isOfTablet(id)) {
      throw new ServiceException(ProblemType.DRAFT_ON_TABLET, "a tablet recorded audit " + id);
    }
    Optional<AuditId> begun = store.findCorrection(id);
    return begun.isPresent() ? get(begun.get(), who) : beginCorrection(former, who);
  }

  private AuditDraft beginCorrection(Audit former, SignedIn who) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as PostgreSQL keeps it
    Map<String, String> fields = new HashMap<>(FactFields.of(store.findObservations(former.id())));
    fields.put(VisitFields.AUDITOR, who.displayName());
    fields.put(VisitFields.VISITED_ON, former.visitedOn().toString());
    if (former.knownEntrances() != null) {
      fields.put(VisitFields.ENTRANCES, Integer.toString(former.knownEntrances()));
    }
    if (former.knownNote() != null) {
      fields.put(VisitFields.NOTE, former.knownNote());
    }
    AuditDraft draft =
        new AuditDraft(
            AuditId.next(now),
            former.place(),
            former.stage(),
            former.packId(),
            former.packVersion(),
            fields,
            who.person(),
            now,
            now);
    store.insertDraft(draft);
    store.setStarter(draft.id(), who.person());
    store.setCorrected(draft.id(), former.id());
    return draft;
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
    requireInUse(who);
    store.findDraftForChange(id); // of two people who go on with it the second must see the first
    get(id, who);
    store.setStarter(id, who.person());
    Map<String, String> signed = new HashMap<>(fields);
    signed.put(VisitFields.AUDITOR, who.displayName());
    return audits.saveDraft(id, signed);
  }

  /** Another node may know for half a minute more somebody who was erased. */
  private void requireInUse(SignedIn who) {
    if (!accounts.staysInUse(who.person())) {
      throw new ServiceException(ProblemType.SIGN_IN_NEEDED, who + " was erased");
    }
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
