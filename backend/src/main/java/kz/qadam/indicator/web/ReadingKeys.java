package kz.qadam.indicator.web;

import kz.qadam.indicator.Indicator;
import kz.qadam.indicator.NumeratorRule;
import kz.qadam.indicator.Readings;
import kz.qadam.indicator.Readings.Counted;
import kz.qadam.indicator.Readings.OwnerLimit;

/** Keys of the texts that say what an indicator's numerator and denominator are. */
final class ReadingKeys {

  private ReadingKeys() {}

  /** Who is counted, by the chosen reading. */
  static String population(Indicator indicator, Readings readings) {
    String prefix = "indicator.population." + indicator.population().code();
    return switch (indicator.population()) {
      case PLACES -> prefix;
      case ALL_OWNERS -> prefix + "." + readings.counted().code();
      case EXECUTIVE_BODIES -> prefix + "." + executive(readings);
    };
  }

  private static String executive(Readings readings) {
    boolean everyService =
        readings.counted() == Counted.PLACES_AND_SERVICES
            && readings.ownerLimit() == OwnerLimit.PLACES;
    return everyService ? "all-services" : readings.counted().code();
  }

  static String rule(Indicator indicator) {
    return "indicator.rule."
        + (indicator.numerator() instanceof NumeratorRule.Accessible
            ? "accessible"
            : indicator.numerator().ruleName());
  }
}
