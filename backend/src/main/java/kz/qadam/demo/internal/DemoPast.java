package kz.qadam.demo.internal;

import java.util.Comparator;
import java.util.stream.Stream;
import kz.qadam.audit.AuditPast;
import kz.qadam.commitment.CommitmentPast;
import kz.qadam.ledger.Ledger;
import kz.qadam.ledger.PastDecision;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts what was made up into the ledger, as it would be there had it happened: so that the places
 * of a demo have their decisions, and checking its ledger means something.
 */
@Component
class DemoPast {

  private final AuditPast audits;
  private final CommitmentPast commitments;
  private final Ledger ledger;

  DemoPast(AuditPast audits, CommitmentPast commitments, Ledger ledger) {
    this.audits = audits;
    this.commitments = commitments;
    this.ledger = ledger;
  }

  /** All audits and commitments must be there. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record() {
    ledger.appendPast(
        Stream.concat(audits.listDecisions().stream(), commitments.listDecisions().stream())
            .sorted(Comparator.comparing(PastDecision::at))
            .toList());
  }
}
