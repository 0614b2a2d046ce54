package kz.qadam.territory;

import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;

/** No territory has this code. */
public final class TerritoryNotFoundException extends ServiceException {

  public TerritoryNotFoundException(String code) {
    super(ProblemType.TERRITORY_NOT_FOUND, "no territory " + code);
  }
}
