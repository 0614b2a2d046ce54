package kz.qadam.indicator.web;

import java.time.Clock;
import java.time.LocalDate;
import kz.qadam.indicator.IndicatorService;
import kz.qadam.territory.KatoCode;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures of a territory at a date, for programs. */
@RestController
class IndicatorApi {

  private final IndicatorService indicators;
  private final Clock clock;

  IndicatorApi(IndicatorService indicators, Clock clock) {
    this.indicators = indicators;
    this.clock = clock;
  }

  /** Parameters: {@code territory} (the country when not given), {@code asOf} (today). */
  @GetMapping("/api/indicators")
  IndicatorsResponse getFigures(@RequestParam MultiValueMap<String, String> values) {
    Parameters parameters = new Parameters(values);
    KatoCode territory =
        parameters.find("territory").map(Parameters::territory).orElse(KatoCode.COUNTRY);
    LocalDate asOf = parameters.readAsOf(LocalDate.now(clock));
    parameters.throwIfAnyProblem();
    return IndicatorsResponse.of(indicators.figures(territory, asOf));
  }
}
