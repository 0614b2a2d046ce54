package kz.qadam.report.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a report as a workbook: the words of one language, with numbers that can be counted with.
 */
final class ReportWorkbook {

  private static final List<String> FIGURES =
      List.of(
          "territory",
          "indicator",
          "percent",
          "low",
          "high",
          "target",
          "sure",
          "undecided",
          "total",
          "doubtful");
  private static final List<Integer> FIGURE_WIDTHS =
      List.of(34, 44, 16, 10, 10, 10, 12, 14, 12, 14);
  private static final int WIDE = 48;
  private static final int NARROW = 18;
  private static final double PERMILLE_PER_PERCENT = 10;

  private final ReportWords words;

  private ReportWorkbook(ReportWords words) {
    this.words = words;
  }

  static byte[] write(ReportWords words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Qadam", null)) {
      new ReportWorkbook(words).write(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException("writing into memory", e);
    }
    return out.toByteArray();
  }

  private void write(Workbook workbook) {
    writeHead(sheet(workbook, "head"));
    writeFigures(sheet(workbook, "figures"), words.figures());
    writeFigures(sheet(workbook, "parts"), words.parts());
    writeLevels(sheet(workbook, "levels"));
    writeMethod(sheet(workbook, "method"));
  }

  private Worksheet sheet(Workbook workbook, String name) {
    return workbook.newWorksheet(words.text("report.sheet." + name));
  }

  private void writeHead(Worksheet sheet) {
    sheet.width(0, WIDE);
    sheet.width(1, WIDE);
    sheet.value(0, 0, words.title());
    sheet.style(0, 0).bold().set();
    int row = 1;
    row = pair(sheet, row, "report.territory", words.territory());
    row = pair(sheet, row, "report.asOf", words.asOf());
    row = pair(sheet, row, "report.standard", words.standard());
    row = pair(sheet, row, "report.places", words.places());
    row = pair(sheet, row, "report.services", words.services());
    row = pair(sheet, row, "report.approximate", words.approximatePlaces());
    row = pair(sheet, row, "report.control", words.controlPeriod());
    for (ReportWords.ControlRow control : words.control()) {
      sheet.value(row, 0, control.label());
      sheet.value(row++, 1, control.number());
    }
  }

  private int pair(Worksheet sheet, int row, String label, Object value) {
    sheet.value(row, 0, words.text(label));
    if (value instanceof Number number) {
      sheet.value(row, 1, number);
    } else {
      sheet.value(row, 1, value.toString());
      sheet.style(row, 1).wrapText(true).set();
    }
    return row + 1;
  }

  private void writeFigures(Worksheet sheet, List<ReportRow> rows) {
    for (int column = 0; column < FIGURES.size(); column++) {
      sheet.value(0, column, words.text("report.column." + FIGURES.get(column)));
      sheet.width(column, FIGURE_WIDTHS.get(column));
    }
    writeHeaderStyle(sheet, FIGURES.size());
    int row = 1;
    for (ReportRow figure : rows) {
      sheet.value(row, 0, figure.territory());
      sheet.value(row, 1, figure.indicator());
      sheet.value(row, 2, figure.percent());
      writePercent(sheet, row, 3, figure.lowPermille());
      writePercent(sheet, row, 4, figure.highPermille());
      if (figure.targetPercent() != null) {
        sheet.value(row, 5, figure.targetPercent());
      }
      sheet.value(row, 6, figure.sure());
      sheet.value(row, 7, figure.undecided());
      sheet.value(row, 8, figure.total());
      sheet.value(row, 9, figure.doubtful());
      row++;
    }
  }

  private static void writePercent(
      Worksheet sheet, int row, int column, @Nullable Integer permille) {
    if (permille != null) {
      sheet.value(row, column, permille / PERMILLE_PER_PERCENT);
    }
  }

  private void writeLevels(Worksheet sheet) {
    sheet.value(0, 0, words.text("indicator.levels.group"));
    sheet.width(0, WIDE);
    List<String> states = words.states();
    for (int column = 0; column < states.size(); column++) {
      sheet.value(0, column + 1, states.get(column));
      sheet.width(column + 1, NARROW);
    }
    writeHeaderStyle(sheet, states.size() + 1);
    int row = 1;
    for (ReportWords.LevelRow level : words.levels()) {
      sheet.value(row, 0, level.group());
      for (int column = 0; column < level.counts().size(); column++) {
        sheet.value(row, column + 1, level.counts().get(column));
      }
      row++;
    }
  }

  private void writeMethod(Worksheet sheet) {
    List<String> columns =
        List.of("indicator", "wording", "numerator", "denominator", "targets", "source");
    for (int column = 0; column < columns.size(); column++) {
      String key =
          column == 0 ? "report.column.indicator" : "indicator.method." + columns.get(column);
      sheet.value(0, column, words.text(key));
      sheet.width(column, WIDE);
    }
    writeHeaderStyle(sheet, columns.size());
    int row = 1;
    for (ReportWords.Method method : words.methods()) {
      List<String> cells =
          List.of(
              method.title(),
              method.wording(),
              method.rule(),
              method.population(),
              method.targets(),
              method.source());
      for (int column = 0; column < cells.size(); column++) {
        sheet.value(row, column, cells.get(column));
        sheet.style(row, column).wrapText(true).set();
      }
      row++;
    }
    for (String line : words.method()) {
      sheet.value(++row, 0, line);
    }
  }

  /** It stays in sight while the rows below scroll. */
  private static void writeHeaderStyle(Worksheet sheet, int columns) {
    sheet.range(0, 0, 0, columns - 1).style().bold().wrapText(true).set();
    sheet.freezePane(0, 1);
  }
}
