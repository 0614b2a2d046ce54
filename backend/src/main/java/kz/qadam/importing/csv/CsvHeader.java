package kz.qadam.importing.csv;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.qadam.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/** Where in a row each field stands. */
final class CsvHeader {

  private static final int ABSENT = -1;

  private final CsvMapping mapping;
  private final List<String> columns;
  private final int[] indexByField = new int[CsvField.values().length];
  private final @Nullable String[] constantByField = new String[CsvField.values().length];

  CsvHeader(CsvMapping mapping, List<String> columns) {
    this.mapping = mapping;
    this.columns = columns.stream().map(String::strip).toList();
    Arrays.fill(indexByField, ABSENT);
    mapping
        .columns()
        .forEach((field, column) -> indexByField[field.ordinal()] = this.columns.indexOf(column));
    mapping.constants().forEach((field, value) -> constantByField[field.ordinal()] = value);
  }

  int columnCount() {
    return columns.size();
  }

  /** What makes the file as a whole unusable; empty: nothing. */
  Optional<FieldProblem> findProblem() {
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      if (!seen.add(column)) {
        return Optional.of(FieldProblem.of("header", "duplicate-column", column));
      }
      if (mapping.isIdentity() && CsvField.find(column).isEmpty()) {
        return Optional.of(FieldProblem.of("header", "unknown-column", column));
      }
    }
    if (!mapping.isIdentity()) {
      Optional<String> absent =
          mapping.columns().values().stream().filter(column -> !seen.contains(column)).findFirst();
      if (absent.isPresent()) {
        return Optional.of(FieldProblem.of("mapping", "unknown-column", absent.get()));
      }
    }
    return has(CsvField.SOURCE_ID) && has(CsvField.KIND)
        ? Optional.empty()
        : Optional.of(FieldProblem.of("header", "wrong-header", "source_id, kind"));
  }

  boolean has(CsvField field) {
    return indexByField[field.ordinal()] != ABSENT || constantByField[field.ordinal()] != null;
  }

  /** Null when the row says nothing, with line breaks and runs of blanks made one blank. */
  @Nullable String value(List<String> row, CsvField field) {
    int index = indexByField[field.ordinal()];
    String text = index == ABSENT ? constantByField[field.ordinal()] : row.get(index);
    return text == null || text.isEmpty() ? null : cleaned(text);
  }

  /** The text of a column, empty when the file has none of that name. */
  String column(List<String> row, String name) {
    int index = columns.indexOf(name);
    return index < 0 ? "" : row.get(index);
  }

  /** Portals leave line breaks, no-break spaces and runs of blanks in their cells. */
  private static @Nullable String cleaned(String text) {
    boolean isClean = true;
    char before = ' ';
    for (int i = 0; i < text.length() && isClean; i++) {
      char c = text.charAt(i);
      isClean = c > ' ' ? c != '\u00a0' : c == ' ' && before != ' ';
      before = c;
    }
    if (isClean && before != ' ') {
      return text;
    }
    String joined = text.replaceAll("[\\s\u00a0]+", " ").strip();
    return joined.isEmpty() ? null : joined;
  }
}
