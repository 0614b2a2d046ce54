package kz.qadam.commitment;

import kz.qadam.place.PlaceId;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;

/** The place, or the service there, has a commitment already. */
public final class CommitmentConflictException extends ServiceException {

  public CommitmentConflictException(PlaceId place) {
    super(ProblemType.COMMITMENT_CONFLICT, "a commitment exists already at place " + place);
  }

  /** Two were sent at the same time and the database took the other. */
  public CommitmentConflictException(PlaceId place, Throwable cause) {
    this(place);
    initCause(cause);
  }
}
