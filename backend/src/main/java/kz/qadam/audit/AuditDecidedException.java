package kz.qadam.audit;

import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;

/** The audit was decided on before. */
public final class AuditDecidedException extends ServiceException {

  public AuditDecidedException(AuditId id) {
    super(ProblemType.AUDIT_ALREADY_DECIDED, "audit " + id + " was decided on");
  }
}
