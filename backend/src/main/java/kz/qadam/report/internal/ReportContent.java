package kz.qadam.report.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.qadam.indicator.Tally;
import kz.qadam.indicator.TerritoryFigures;
import kz.qadam.order.ControlReport;
import kz.qadam.report.ReportKind;
import kz.qadam.territory.Territory;
import org.jspecify.annotations.Nullable;

/**
 * All that a report says, before it is put into words.
 *
 * @param control state control from 1 January of the report's year to its day
 */
record ReportContent(TerritoryFigures figures, ControlReport control) {

  Territory territory() {
    return figures.territory();
  }

  LocalDate asOf() {
    return figures.asOf();
  }

  ReportKind kind() {
    return ReportKind.of(territory().code());
  }

  /**
   * A line of the table of territories.
   *
   * @param territory null: what lies in none of the children
   */
  record Part(@Nullable Territory territory, Tally tally) {}

  /** The children, then what lies in none of them when there is anything. */
  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    figures.parts().forEach(part -> parts.add(new Part(part.territory(), part.tally())));
    if (!parts.isEmpty() && figures.elsewhere().places() > 0) {
      parts.add(new Part(null, figures.elsewhere()));
    }
    return parts;
  }
}
