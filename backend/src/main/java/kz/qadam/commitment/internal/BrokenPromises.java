package kz.qadam.commitment.internal;

import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditDecided;
import kz.qadam.audit.AuditOutcome;
import kz.qadam.audit.AuditService;
import kz.qadam.commitment.Commitment;
import kz.qadam.commitment.LapsedConfirmation;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** An accepted audit that finds a confirmed promise broken ends its confirmation by itself. */
@Component
class BrokenPromises {

  private final CommitmentStore store;
  private final AuditService audits;
  private final ScopeJudge judge;
  private final CommitmentDecisions decisions;

  BrokenPromises(
      CommitmentStore store, AuditService audits, ScopeJudge judge, CommitmentDecisions decisions) {
    this.store = store;
    this.audits = audits;
    this.judge = judge;
    this.decisions = decisions;
  }

  /**
   * Holds every commitment of the place, so that a confirmation under way is seen here or sees the
   * acceptance. Whoever decides on the audit announces the change of its place.
   */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void follow(AuditDecided decided) {
    if (decided.decision().outcome() != AuditOutcome.ACCEPTED) {
      return;
    }
    Audit audit = audits.getAudit(decided.audit());
    if (!audit.counts()) {
      return;
    }
    for (Commitment commitment : store.findCommitmentsForChange(decided.place())) {
      if (commitment.confirmation().isPresent()
          && isLater(audit, audits.getAudit(commitment.confirmation().get().audit()))) {
        breakIfContradicted(commitment, audit, decided);
      }
    }
  }

  private void breakIfContradicted(Commitment commitment, Audit audit, AuditDecided decided) {
    judge
        .judge(commitment, audit)
        .filter(finding -> !finding.failed().isEmpty())
        .ifPresent(
            finding -> {
              LapsedConfirmation.Broken broken =
                  new LapsedConfirmation.Broken(audit.id(), audit.visitedOn(), finding.failed());
              decisions.broken(commitment, broken, decided.decision().by());
              store.breakConfirmation(commitment.id(), broken, decided.decision().at());
            });
  }

  /** Of two visits of one day the later is that which was submitted later. */
  static boolean isLater(Audit audit, Audit than) {
    return audit.visitedOn().isAfter(than.visitedOn())
        || (audit.visitedOn().equals(than.visitedOn())
            && audit.submittedAt().isAfter(than.submittedAt()));
  }
}
