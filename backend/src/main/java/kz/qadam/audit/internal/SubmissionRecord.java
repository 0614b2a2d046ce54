package kz.qadam.audit.internal;

import java.util.Map;
import kz.qadam.account.PersonId;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditSubmitted;
import kz.qadam.ledger.Decision;
import kz.qadam.ledger.Ledger;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Puts each submitted audit into the ledger, in the submitting transaction. The entry has the
 * person's number, not the name: the ledger can never forget, people may ask to be.
 */
@Component
class SubmissionRecord {

  private final AuditStore store;
  private final Ledger ledger;

  SubmissionRecord(AuditStore store, Ledger ledger) {
    this.store = store;
    this.ledger = ledger;
  }

  @EventListener
  void record(AuditSubmitted submitted) {
    Audit audit = store.findAudit(new AuditId(submitted.auditId())).orElseThrow();
    ledger.append(
        new Decision(
            Decision.Kind.AUDIT_SUBMITTED,
            "place/" + submitted.place(),
            PersonId.actor(audit.knownSubmitter()),
            Map.of(
                "audit",
                submitted.auditId().toString(),
                "standard",
                audit.packId() + " " + audit.packVersion(),
                "visitedOn",
                audit.visitedOn().toString(),
                "from",
                "draft",
                "to",
                "submitted")));
  }
}
