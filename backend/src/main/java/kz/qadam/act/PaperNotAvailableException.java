package kz.qadam.act;

import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;

/** Nothing to make the paper of. */
public final class PaperNotAvailableException extends ServiceException {

  public PaperNotAvailableException(String why) {
    super(ProblemType.PAPER_NOT_AVAILABLE, why);
  }
}
