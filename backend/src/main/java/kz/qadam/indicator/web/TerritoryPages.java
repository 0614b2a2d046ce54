package kz.qadam.indicator.web;

import java.time.Clock;
import java.time.LocalDate;
import kz.qadam.indicator.IndicatorService;
import kz.qadam.indicator.IndicatorTexts;
import kz.qadam.indicator.TerritoryFigures;
import kz.qadam.territory.KatoCode;
import kz.qadam.territory.TerritoryService;
import kz.qadam.text.Dates;
import kz.qadam.text.Language;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What the indicators say of a territory, for people. */
@Controller
class TerritoryPages {

  private final IndicatorService indicators;
  private final TerritoryService territories;
  private final IndicatorTexts words;
  private final Clock clock;

  TerritoryPages(
      IndicatorService indicators,
      TerritoryService territories,
      IndicatorTexts words,
      Clock clock) {
    this.indicators = indicators;
    this.territories = territories;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/territories")
  String redirectToCountry() {
    return "redirect:/territories/" + KatoCode.COUNTRY;
  }

  @GetMapping(path = "/territories/{kato}", produces = MediaType.TEXT_HTML_VALUE)
  String showTerritory(
      @PathVariable String kato,
      @RequestParam MultiValueMap<String, String> values,
      @ModelAttribute("language") Language language,
      Model model) {
    KatoCode code = Parameters.territory(kato);
    LocalDate today = LocalDate.now(clock);
    Parameters parameters = new Parameters(values);
    LocalDate asOf = parameters.readAsOf(today);
    parameters.throwIfAnyProblem();
    TerritoryFigures figures = indicators.figures(code, asOf);
    model.addAttribute(
        "view", TerritoryView.of(figures, territories.listPath(code), words, language));
    model.addAttribute("today", today);
    model.addAttribute("day", Dates.day(language, asOf));
    return "indicator/territory";
  }
}
