package kz.qadam.indicator.web;

import java.util.stream.Collectors;
import kz.qadam.indicator.Indicator;
import kz.qadam.indicator.Readings;
import kz.qadam.place.PlaceKind;
import kz.qadam.place.PlaceKinds;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import kz.qadam.text.Texts;

/** Says in the reader's words whom an indicator counts. */
record PopulationWords(PlaceKinds kinds, Texts texts, Language language) {

  /** By the chosen reading, with the kinds of place when not all are counted. */
  String population(Indicator indicator, Readings readings) {
    String whose = texts.get(language, ReadingKeys.population(indicator, readings));
    if (indicator.kinds().isEmpty()) {
      return whose;
    }
    String names = indicator.kinds().stream().map(this::name).collect(Collectors.joining(", "));
    return texts.get(language, "indicator.population.of-kinds", whose, names);
  }

  private String name(String code) {
    return kinds
        .findKind(code)
        .map(PlaceKind::name)
        .flatMap(name -> name.bestFor(language))
        .map(LocalizedText.Part::value)
        .orElse(code);
  }
}
