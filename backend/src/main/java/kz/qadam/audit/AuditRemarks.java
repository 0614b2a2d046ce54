package kz.qadam.audit;

import java.util.List;

/** What reviewers said of single answers, by entrance and criterion. */
public interface AuditRemarks {

  /** Those on a returned audit; empty when there are none or no such audit. */
  List<Remark> findRemarks(AuditId audit);

  /** Those on the audit that this draft corrects; empty when it corrects none. */
  List<Remark> findRemarksFor(AuditId draft);
}
