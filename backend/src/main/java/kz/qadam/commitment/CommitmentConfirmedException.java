package kz.qadam.commitment;

import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;

/** The commitment was confirmed before. */
public final class CommitmentConfirmedException extends ServiceException {

  public CommitmentConfirmedException(CommitmentId id) {
    super(ProblemType.COMMITMENT_ALREADY_CONFIRMED, "already confirmed: commitment " + id);
  }
}
