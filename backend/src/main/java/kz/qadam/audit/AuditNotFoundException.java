package kz.qadam.audit;

import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;

/** No audit has this id. */
public final class AuditNotFoundException extends ServiceException {

  public AuditNotFoundException(String id) {
    super(ProblemType.AUDIT_NOT_FOUND, "no audit " + id);
  }
}
