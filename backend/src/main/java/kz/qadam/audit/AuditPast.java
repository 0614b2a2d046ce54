package kz.qadam.audit;

import java.util.List;
import kz.qadam.ledger.PastDecision;

/** What became of audits that came into the register other than through {@link AuditService}. */
public interface AuditPast {

  /**
   * The submission of every audit and the decision on it, as the ledger would have had them, in no
   * order. Reads all facts.
   */
  List<PastDecision> listDecisions();
}
