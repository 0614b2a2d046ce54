package kz.qadam.importing.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kz.qadam.problem.FieldProblem;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** One row with the problems found in it so far. */
final class CsvRow {

  private static final Pattern BAR = Pattern.compile(" *\\| *");

  private final CsvHeader header;
  private final List<String> values;
  private final List<FieldProblem> problems = new ArrayList<>(0);

  CsvRow(CsvHeader header, List<String> values) {
    this.header = header;
    this.values = values;
  }

  List<FieldProblem> problems() {
    return problems;
  }

  void refuse(CsvField field, String code, Object... details) {
    problems.add(FieldProblem.of(field.column(), code, details));
  }

  void refuse(FieldProblem problem) {
    problems.add(problem);
  }

  @Nullable String find(CsvField field) {
    return header.value(values, field);
  }

  /** The value, or an empty text and a problem when there is none. */
  String require(CsvField field) {
    String value = find(field);
    if (value == null) {
      refuse(field, "required");
      return "";
    }
    return value;
  }

  String column(String name) {
    return header.column(values, name);
  }

  /**
   * What stands between the bars of a cell, some of it perhaps blank; empty when the cell is empty.
   */
  List<String> listParts(CsvField field) {
    String text = find(field);
    return text == null ? List.of() : List.of(BAR.split(text, -1));
  }

  LocalizedText text(CsvField kk, CsvField ru, CsvField en) {
    return new LocalizedText(find(kk), find(ru), find(en));
  }

  /** Null when absent, and with a problem when it is no whole number within the limits. */
  @Nullable Integer findWhole(CsvField field, int least, int most) {
    String text = find(field);
    if (text == null) {
      return null;
    }
    try {
      int value = Integer.parseInt(text);
      if (value >= least && value <= most) {
        return value;
      }
      refuse(field, "out-of-range", least, most);
    } catch (NumberFormatException e) {
      refuse(field, "not-a-number", text);
    }
    return null;
  }

  /** Null when absent, and with a problem when it is no number. */
  @Nullable Double findNumber(CsvField field) {
    String text = find(field);
    if (text == null) {
      return null;
    }
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Told below, together with infinite values.
    }
    refuse(field, "not-a-number", text);
    return null;
  }
}
