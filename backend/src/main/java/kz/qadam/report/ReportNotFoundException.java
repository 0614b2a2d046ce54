package kz.qadam.report;

import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;

/** No report has this id, or it has no such file. */
public final class ReportNotFoundException extends ServiceException {

  public ReportNotFoundException(String what) {
    super(ProblemType.REPORT_NOT_FOUND, "no report " + what);
  }
}
