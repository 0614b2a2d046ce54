package kz.qadam.indicator.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
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

  /** The figures of one territory at the end of one day. */
  @Parameter(
      name = "territory",
      in = ParameterIn.QUERY,
      description = "KATO code, nine digits; the country when not given")
  @Parameter(
      name = "asOf",
      in = ParameterIn.QUERY,
      description = "day of the figures, e.g. 2026-11-01; today when not given")
  @GetMapping("/api/indicators")
  IndicatorsResponse getFigures(
      @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> values) {
    Parameters parameters = new Parameters(values);
    KatoCode territory =
        parameters.find("territory").map(Parameters::territory).orElse(KatoCode.COUNTRY);
    LocalDate asOf = parameters.readAsOf(LocalDate.now(clock));
    parameters.throwIfAnyProblem();
    return IndicatorsResponse.of(indicators.figures(territory, asOf));
  }
}
