package kz.qadam.audit;

import java.util.Optional;

/** Finds what tablets recorded of visits themselves; whoever takes their items in answers. */
public interface AuditEvidence {

  /** Of one submitted audit; empty: it was filled in on the pages. */
  Optional<VisitEvidence> findEvidence(AuditId audit);
}
