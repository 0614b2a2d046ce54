package kz.qadam.indicator.persistence;

import kz.qadam.indicator.Indicator;
import kz.qadam.indicator.Readings;
import kz.qadam.indicator.UnitQuery.Side;

/** The condition on units that makes one side of an indicator's estimate. */
final class SideSql {

  private SideSql() {}

  static String condition(Indicator indicator, Side side, Readings readings) {
    String member = "(" + UnitsSql.member(indicator, readings) + ")";
    String sure = UnitsSql.sure(indicator.numerator());
    String possible = UnitsSql.possible(indicator.numerator());
    return switch (side) {
      case NUMERATOR -> member + " AND " + sure;
      case DENOMINATOR -> member;
      case UNDECIDED -> member + " AND " + possible + " AND NOT (" + sure + ")";
      case REMAINDER -> member + " AND NOT (" + possible + ")";
      case DOUBTFUL -> "(" + UnitsSql.doubtful(indicator, readings) + ")";
    };
  }
}
