package kz.qadam.report.internal;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import kz.qadam.indicator.Figure;
import kz.qadam.indicator.Tally;
import kz.qadam.territory.Territory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes a report as CSV (RFC 4180): one line for each territory and indicator. */
final class ReportCsv {

  /** Without it spreadsheet programs take UTF-8 for a local code page and break Kazakh letters. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final String[] HEADER = {
    "as_of",
    "row",
    "territory",
    "territory_kk",
    "territory_ru",
    "territory_en",
    "indicator",
    "low_permille",
    "high_permille",
    "target_percent",
    "sure",
    "possible",
    "total",
    "doubtful_sure",
    "doubtful_possible",
    "doubtful_total"
  };

  private final ReportContent content;
  private final CSVPrinter printer;

  private ReportCsv(ReportContent content, CSVPrinter printer) {
    this.content = content;
    this.printer = printer;
  }

  static byte[] write(ReportContent content) {
    StringWriter out = new StringWriter();
    out.append(BYTE_ORDER_MARK);
    try (CSVPrinter printer = CSVFormat.RFC4180.builder().setHeader(HEADER).get().print(out)) {
      new ReportCsv(content, printer).print();
    } catch (IOException e) { // a string takes everything
      throw new UncheckedIOException(e);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void print() throws IOException {
    print("total", content.territory(), content.figures().whole());
    for (ReportContent.Part part : content.parts()) {
      print(part.territory() == null ? "elsewhere" : "territory", part.territory(), part.tally());
    }
  }

  private void print(String row, @Nullable Territory territory, Tally tally) throws IOException {
    for (var indicator : content.figures().indicators()) {
      Figure figure = content.figures().figure(indicator, tally);
      var members = figure.estimate().members();
      var doubtful = figure.estimate().doubtful();
      printer.printRecord(
          content.asOf(),
          row,
          territory == null ? null : territory.code(),
          territory == null ? null : territory.name().kk(),
          territory == null ? null : territory.name().ru(),
          territory == null ? null : territory.name().en(),
          indicator.id(),
          orNull(figure.estimate().lowPermille()),
          orNull(figure.estimate().highPermille()),
          figure.target().map(target -> target.percent()).orElse(null),
          members.sure(),
          members.possible(),
          members.total(),
          doubtful.sure(),
          doubtful.possible(),
          doubtful.total());
    }
  }

  private static @Nullable Integer orNull(OptionalInt value) {
    return value.isPresent() ? value.getAsInt() : null;
  }
}
