package kz.qadam.audit.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.qadam.account.PersonId;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditStage;
import kz.qadam.audit.AuditSubmitted;
import kz.qadam.ledger.Decision;
import kz.qadam.ledger.Ledger;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Puts each submitted audit into the ledger, in the submitting transaction. The entry has the
 * person's number, not the name: the ledger can never forget, people may ask to be. It has the hash
 * of the facts as they were stored, so that nobody changes them unseen.
 */
@Component
class SubmissionRecord {

  /** Member of the content with the {@link StoredFacts#sha256}; older entries have none. */
  static final String FACTS = "facts";

  /** Member of the content with the audit's id. */
  static final String AUDIT = "audit";

  private final AuditStore store;
  private final FactsStore facts;
  private final Ledger ledger;

  SubmissionRecord(AuditStore store, FactsStore facts, Ledger ledger) {
    this.store = store;
    this.facts = facts;
    this.ledger = ledger;
  }

  @EventListener
  void record(AuditSubmitted submitted) {
    AuditId id = new AuditId(submitted.auditId());
    Audit audit = store.findAudit(id).orElseThrow();
    StoredFacts stored = facts.findFacts(List.of(id)).getFirst();
    ledger.append(decision(audit, stored));
  }

  static Decision decision(Audit audit, StoredFacts stored) {
    Map<String, String> content = new HashMap<>();
    content.put(AUDIT, audit.id().toString());
    content.put(FACTS, stored.sha256());
    content.put("standard", audit.packId() + " " + audit.packVersion());
    content.put("visitedOn", audit.visitedOn().toString());
    content.put("from", "draft");
    content.put("to", "submitted");
    if (audit.stage() != AuditStage.STANDING) {
      content.put("stage", audit.stage().code());
    }
    return new Decision(
        Decision.Kind.AUDIT_SUBMITTED,
        "place/" + audit.place(),
        PersonId.actor(audit.knownSubmitter()),
        content);
  }
}
