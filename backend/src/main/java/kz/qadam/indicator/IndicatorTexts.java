package kz.qadam.indicator;

import java.util.OptionalInt;
import java.util.stream.Collectors;
import kz.qadam.indicator.Readings.Counted;
import kz.qadam.indicator.Readings.OwnerLimit;
import kz.qadam.place.PlaceKind;
import kz.qadam.place.PlaceKinds;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import kz.qadam.text.Numbers;
import kz.qadam.text.Texts;
import org.springframework.stereotype.Component;

/** Says in words whom and what an indicator counts; the same on every page and in every report. */
@Component
public final class IndicatorTexts {

  private static final double PERMILLE = 1000;

  private final PlaceKinds kinds;
  private final Texts texts;

  public IndicatorTexts(PlaceKinds kinds, Texts texts) {
    this.kinds = kinds;
    this.texts = texts;
  }

  /** Who is counted by the chosen reading, with the kinds of place when not all are. */
  public String population(Language language, Indicator indicator, Readings readings) {
    String whose = texts.get(language, populationKey(indicator, readings));
    if (indicator.kinds().isEmpty()) {
      return whose;
    }
    String names =
        indicator.kinds().stream()
            .map(code -> kindName(language, code))
            .collect(Collectors.joining(", "));
    return texts.get(language, "indicator.population.of-kinds", whose, names);
  }

  private static String populationKey(Indicator indicator, Readings readings) {
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

  private String kindName(Language language, String code) {
    return kinds
        .findKind(code)
        .map(PlaceKind::name)
        .flatMap(name -> name.bestFor(language))
        .map(LocalizedText.Part::value)
        .orElse(code);
  }

  /** The condition that is counted. */
  public String rule(Language language, Indicator indicator) {
    String name =
        indicator.numerator() instanceof NumeratorRule.Accessible
            ? "accessible"
            : indicator.numerator().ruleName();
    return texts.get(language, "indicator.rule." + name);
  }

  /** Thousandths as one figure or a range; empty text when there is no figure. */
  public String percent(Language language, OptionalInt low, OptionalInt high) {
    if (low.isEmpty() || high.isEmpty()) {
      return "";
    }
    String lowText = Numbers.percent(language, low.getAsInt() / PERMILLE);
    String highText = Numbers.percent(language, high.getAsInt() / PERMILLE);
    return low.equals(high)
        ? texts.get(language, "indicator.percent", lowText)
        : texts.get(language, "indicator.percent.range", lowText, highText);
  }
}
