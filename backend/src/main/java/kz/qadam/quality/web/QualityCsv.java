package kz.qadam.quality.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import kz.qadam.quality.Agreement;
import kz.qadam.quality.CohensKappa;
import kz.qadam.quality.QualityReport;
import kz.qadam.standard.CriterionId;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes agreement as CSV (RFC 4180): the total, then each criterion, then each auditor. */
final class QualityCsv {

  /** Without it spreadsheet programs take UTF-8 for a local code page and break Kazakh letters. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final String[] HEADER = {
    "row", "id", "name", "pairs", "agreed", "kappa", "standard_error", "kappa_low", "kappa_high"
  };

  private QualityCsv() {}

  static String write(
      QualityReport report, Function<CriterionId, LocalizedText> wordings, Language language) {
    StringWriter out = new StringWriter();
    out.append(BYTE_ORDER_MARK);
    try (CSVPrinter printer = CSVFormat.RFC4180.builder().setHeader(HEADER).get().print(out)) {
      print(printer, "total", "", "", report.total());
      for (QualityReport.OfCriterion one : report.criteria()) {
        String name =
            wordings
                .apply(one.criterion())
                .bestFor(language)
                .map(LocalizedText.Part::value)
                .orElse("");
        print(printer, "criterion", one.criterion().value(), name, one.agreement());
      }
      for (QualityReport.OfAuditor one : report.auditors()) {
        print(
            printer,
            "auditor",
            Long.toString(one.auditor().value()),
            asText(one.name()),
            one.agreement());
      }
    } catch (IOException e) { // a string takes everything
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** A name that begins like a formula would be run by spreadsheet programs. */
  private static String asText(String name) {
    return name.matches("[=+\\-@\t\r].*") ? "'" + name : name;
  }

  private static void print(CSVPrinter printer, String row, String id, String name, Agreement one)
      throws IOException {
    Optional<CohensKappa> sure = one.kappa().filter(CohensKappa::hasInterval);
    printer.printRecord(
        row,
        id,
        name,
        one.pairs(),
        one.agreed(),
        one.kappa().map(CohensKappa::value).map(QualityCsv::number).orElse(""),
        sure.map(CohensKappa::standardError).map(QualityCsv::number).orElse(""),
        sure.map(CohensKappa::low).map(QualityCsv::number).orElse(""),
        sure.map(CohensKappa::high).map(QualityCsv::number).orElse(""));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
