package kz.qadam.commitment;

import java.util.List;
import kz.qadam.ledger.PastDecision;

/** What became of commitments that came other than through {@link CommitmentService}. */
public interface CommitmentPast {

  /**
   * The acceptance of every commitment and the confirmation that it has, as the ledger would have
   * had them, in no order.
   */
  List<PastDecision> listDecisions();
}
