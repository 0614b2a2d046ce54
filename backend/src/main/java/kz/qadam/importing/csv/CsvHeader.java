package kz.qadam.importing.csv;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.qadam.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/** Where in a row each field stands. */
final class CsvHeader {

  private final CsvMapping mapping;
  private final List<String> columns;
  private final Map<CsvField, Integer> indexes = new EnumMap<>(CsvField.class);

  CsvHeader(CsvMapping mapping, List<String> columns) {
    this.mapping = mapping;
    this.columns = columns.stream().map(String::strip).toList();
    mapping
        .columns()
        .forEach(
            (field, column) -> {
              int index = this.columns.indexOf(column);
              if (index >= 0) {
                indexes.put(field, index);
              }
            });
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
    return indexes.containsKey(field) || mapping.constants().containsKey(field);
  }

  /** Null when the row says nothing, with line breaks and runs of blanks made one blank. */
  @Nullable String value(List<String> row, CsvField field) {
    Integer index = indexes.get(field);
    String text = index == null ? mapping.constants().get(field) : row.get(index);
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
    // NUL and its like are no text: PostgreSQL refuses the first, readers see none of them.
    String joined = text.replaceAll("[\\s\u00a0\\p{Cntrl}]+", " ").strip();
    return joined.isEmpty() ? null : joined;
  }
}
