package kz.qadam.order;

import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;

/** No order has this id. */
public final class OrderNotFoundException extends ServiceException {

  public OrderNotFoundException(String id) {
    super(ProblemType.ORDER_NOT_FOUND, "no order " + id);
  }
}
