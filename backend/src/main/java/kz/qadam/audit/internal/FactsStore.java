package kz.qadam.audit.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import kz.qadam.account.PersonId;
import kz.qadam.audit.AuditId;

/** Reads what is stored of submitted audits as it stands, without making sense of it. */
public interface FactsStore {

  /** The facts of those that are submitted, in no order. */
  List<StoredFacts> findFacts(Collection<AuditId> audits);

  /** Who submitted them; one that nobody known submitted is left out. */
  Map<AuditId, PersonId> findSubmitters(Collection<AuditId> audits);

  /** How many audits are submitted, whatever was decided on them. */
  long countSubmitted();
}
