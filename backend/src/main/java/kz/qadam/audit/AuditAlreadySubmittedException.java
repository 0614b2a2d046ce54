package kz.qadam.audit;

import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;

/** The audit was submitted, so it takes no more answers. */
public final class AuditAlreadySubmittedException extends ServiceException {

  public AuditAlreadySubmittedException(AuditId id) {
    super(ProblemType.AUDIT_ALREADY_SUBMITTED, "audit " + id + " was submitted");
  }
}
