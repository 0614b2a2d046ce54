package kz.qadam.place;

import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;

/** No place has this id. */
public final class PlaceNotFoundException extends ServiceException {

  public PlaceNotFoundException(PlaceId id) {
    super(ProblemType.PLACE_NOT_FOUND, "no place " + id);
  }
}
