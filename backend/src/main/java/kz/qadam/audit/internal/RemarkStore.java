package kz.qadam.audit.internal;

import java.util.List;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditRemarks;
import kz.qadam.audit.Remark;

/** Remarks in the database; each audit gets its own once, with the decision. */
public interface RemarkStore extends AuditRemarks {

  void addRemarks(AuditId audit, List<Remark> remarks);
}
