package kz.qadam.order.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import kz.qadam.order.ControlFigures;
import kz.qadam.order.ControlKind;
import kz.qadam.order.ControlPeriod;
import kz.qadam.order.ControlReport;
import kz.qadam.territory.KatoCode;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes statistics as CSV (RFC 4180): the total, then what lies in each child and in none of them,
 * then each month or year. The first column says which of these a row is.
 */
final class ControlCsv {

  /** Without it spreadsheet programs take UTF-8 for a local code page and break Kazakh letters. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final String[] HEADER = {
    "row",
    "territory",
    "territory_name",
    "from",
    "to",
    "inspections",
    "orders_issued",
    "orders_closed",
    "orders_withdrawn",
    "fines",
    "fine_tenge"
  };

  private final ControlReport report;
  private final Language language;

  private ControlCsv(ControlReport report, Language language) {
    this.report = report;
    this.language = language;
  }

  static String write(ControlReport report, Language language) {
    StringWriter out = new StringWriter();
    out.append(BYTE_ORDER_MARK);
    try (CSVPrinter printer = CSVFormat.RFC4180.builder().setHeader(HEADER).get().print(out)) {
      new ControlCsv(report, language).print(printer);
    } catch (IOException e) { // a string takes everything
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private void print(CSVPrinter printer) throws IOException {
    KatoCode code = report.territory().code();
    LocalizedText name = report.territory().name();
    ControlPeriod period = report.period();
    print(printer, "total", code, name, period, report.total());
    for (ControlReport.TerritoryPart part : report.territories()) {
      print(
          printer,
          "territory",
          part.territory().code(),
          part.territory().name(),
          period,
          part.figures());
    }
    print(printer, "elsewhere", code, name, period, report.elsewhere());
    for (ControlReport.PeriodPart part : report.periods()) {
      print(printer, "period", code, name, part.period(), part.figures());
    }
  }

  private void print(
      CSVPrinter printer,
      String row,
      KatoCode code,
      LocalizedText name,
      ControlPeriod period,
      ControlFigures figures)
      throws IOException {
    printer.printRecord(
        row,
        code,
        name.bestFor(language).map(LocalizedText.Part::value).orElse(""),
        period.from(),
        period.to(),
        figures.count(ControlKind.INSPECTION),
        figures.count(ControlKind.ISSUED),
        figures.count(ControlKind.CLOSED),
        figures.count(ControlKind.WITHDRAWN),
        figures.count(ControlKind.FINED),
        figures.fineTenge());
  }
}
