package kz.qadam.commitment;

import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;

/** No commitment has this id. */
public final class CommitmentNotFoundException extends ServiceException {

  public CommitmentNotFoundException(CommitmentId id) {
    super(ProblemType.COMMITMENT_NOT_FOUND, "no commitment " + id);
  }
}
