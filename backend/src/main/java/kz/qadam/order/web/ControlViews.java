package kz.qadam.order.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.qadam.order.ControlFigures;
import kz.qadam.order.ControlKind;
import kz.qadam.order.ControlPeriod;
import kz.qadam.order.ControlReport;
import kz.qadam.order.ControlStatistics;
import kz.qadam.order.ControlStatistics.Reach;
import kz.qadam.order.web.ControlView.Cell;
import kz.qadam.order.web.ControlView.Row;
import kz.qadam.territory.KatoCode;
import kz.qadam.territory.TerritoryService;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import kz.qadam.text.Numbers;
import org.springframework.stereotype.Component;

/** Draws the statistics. */
@Component
class ControlViews {

  private final TerritoryService territories;
  private final OrderTerritories choices;
  private final OrderWords words;

  ControlViews(TerritoryService territories, OrderTerritories choices, OrderWords words) {
    this.territories = territories;
    this.choices = choices;
    this.words = words;
  }

  ControlView view(ControlReport report, Language language) {
    KatoCode code = report.territory().code();
    ControlPeriod period = report.period();
    return new ControlView(
        report,
        territories.listPath(code),
        choices.listChoices(code),
        words.day(period.from(), language),
        words.day(period.to(), language),
        ControlQuery.file(code, period),
        Arrays.stream(ControlKind.values()).map(ControlKind::code).toList(),
        new Row(
            report.territory().name(),
            words.texts().get(language, "indicator.parts.total"),
            null,
            cells(report.total(), code, Reach.WHOLE, period),
            fines(report.total(), language)),
        territoryRows(report, language),
        report.periods().stream().map(part -> periodRow(part, code, language)).toList());
  }

  private List<Row> territoryRows(ControlReport report, Language language) {
    List<Row> rows = new ArrayList<>();
    for (ControlReport.TerritoryPart part : report.territories()) {
      KatoCode code = part.territory().code();
      rows.add(
          new Row(
              part.territory().name(),
              null,
              ControlQuery.statistics(code, report.period()),
              cells(part.figures(), code, Reach.WHOLE, report.period()),
              fines(part.figures(), language)));
    }
    if (!report.elsewhere().equals(ControlFigures.NONE)) {
      rows.add(
          new Row(
              LocalizedText.NONE,
              words.texts().get(language, "indicator.parts.elsewhere"),
              null,
              cells(
                  report.elsewhere(),
                  report.territory().code(),
                  Reach.OUTSIDE_CHILDREN,
                  report.period()),
              fines(report.elsewhere(), language)));
    }
    return List.copyOf(rows);
  }

  private Row periodRow(ControlReport.PeriodPart part, KatoCode code, Language language) {
    return new Row(
        LocalizedText.NONE,
        words.day(part.period().from(), language) + " – " + words.day(part.period().to(), language),
        ControlQuery.statistics(code, part.period()),
        cells(part.figures(), code, Reach.WHOLE, part.period()),
        fines(part.figures(), language));
  }

  private static List<Cell> cells(
      ControlFigures figures, KatoCode code, Reach reach, ControlPeriod period) {
    return Arrays.stream(ControlKind.values())
        .map(
            kind ->
                new Cell(
                    kind.code(),
                    figures.count(kind),
                    ControlQuery.list(new ControlStatistics.Query(kind, code, reach, period))))
        .toList();
  }

  private static String fines(ControlFigures figures, Language language) {
    return Numbers.whole(language, figures.fineTenge());
  }
}
