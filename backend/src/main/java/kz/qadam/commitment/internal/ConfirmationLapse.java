package kz.qadam.commitment.internal;

import kz.qadam.audit.AuditDecided;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A confirmation holds as long as the audit it rests on counts (decision 0007). */
@Component
class ConfirmationLapse {

  private final CommitmentStore store;
  private final CommitmentDecisions decisions;

  ConfirmationLapse(CommitmentStore store, CommitmentDecisions decisions) {
    this.store = store;
    this.decisions = decisions;
  }

  /** Whoever decides on the audit announces the change of its place, last in the transaction. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void follow(AuditDecided decided) {
    if (decided.decision().outcome().counts()) {
      return;
    }
    store
        .lapseConfirmations(decided.audit(), decided.decision().at())
        .forEach(
            commitment -> decisions.lapsed(commitment, decided.audit(), decided.decision().by()));
  }
}
