package kz.qadam.audit.internal;

import java.util.Collection;
import java.util.List;
import kz.qadam.audit.AuditId;

/** Reads what is stored of submitted audits as it stands, without making sense of it. */
public interface FactsStore {

  /** The facts of those that are submitted, in no order. */
  List<StoredFacts> findFacts(Collection<AuditId> audits);

  /** How many audits are submitted, whatever was decided on them. */
  long countSubmitted();
}
