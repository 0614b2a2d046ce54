package kz.qadam.order.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kz.qadam.order.ControlFigures;
import kz.qadam.order.ControlKind;
import kz.qadam.order.ControlReport;
import kz.qadam.order.ControlStatistics;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Statistics of state control for programs. */
@RestController
class ControlApi {

  private final ControlStatistics statistics;
  private final OrderTerritories territories;
  private final Clock clock;

  ControlApi(ControlStatistics statistics, OrderTerritories territories, Clock clock) {
    this.statistics = statistics;
    this.territories = territories;
    this.clock = clock;
  }

  /**
   * The figures of a territory; territories with elsewhere, and periods, sum up to the total.
   *
   * @param elsewhere what lies in none of the territories
   */
  record StatisticsResponse(
      String territory,
      LocalDate from,
      LocalDate to,
      Figures total,
      List<TerritoryResponse> territories,
      Figures elsewhere,
      List<PeriodResponse> periods) {}

  record TerritoryResponse(String territory, Figures figures) {}

  record PeriodResponse(LocalDate from, LocalDate to, Figures figures) {}

  /**
   * What happened.
   *
   * @param fineTenge sum of the fines
   */
  record Figures(
      long inspections,
      long ordersIssued,
      long ordersClosed,
      long ordersWithdrawn,
      long fines,
      long fineTenge) {

    static Figures of(ControlFigures figures) {
      return new Figures(
          figures.count(ControlKind.INSPECTION),
          figures.count(ControlKind.ISSUED),
          figures.count(ControlKind.CLOSED),
          figures.count(ControlKind.WITHDRAWN),
          figures.count(ControlKind.FINED),
          figures.fineTenge());
    }
  }

  @GetMapping("/api/orders/statistics")
  StatisticsResponse getStatistics(@RequestParam MultiValueMap<String, String> values) {
    ControlQuery query = ControlQuery.parse(values, LocalDate.now(clock), territories::find);
    ControlReport report = statistics.getReport(query.territory(), query.period());
    return new StatisticsResponse(
        query.territory().value(),
        query.period().from(),
        query.period().to(),
        Figures.of(report.total()),
        report.territories().stream()
            .map(
                part ->
                    new TerritoryResponse(
                        part.territory().code().value(), Figures.of(part.figures())))
            .toList(),
        Figures.of(report.elsewhere()),
        report.periods().stream()
            .map(
                part ->
                    new PeriodResponse(
                        part.period().from(), part.period().to(), Figures.of(part.figures())))
            .toList());
  }
}
