package kz.qadam.account.web;

import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;

/** Numbers of people, grants, sessions and organisations in addresses: 1 and up. */
final class PathNumber {

  private static final String SHAPE = "[1-9][0-9]{0,17}";

  private PathNumber() {}

  static boolean isNumber(String text) {
    return text.matches(SHAPE);
  }

  /**
   * The number.
   *
   * @throws ServiceException "page-not-found": it is none
   */
  static long parse(String text) {
    if (!isNumber(text)) {
      throw new ServiceException(ProblemType.PAGE_NOT_FOUND, "not a number: '" + text + "'");
    }
    return Long.parseLong(text);
  }
}
