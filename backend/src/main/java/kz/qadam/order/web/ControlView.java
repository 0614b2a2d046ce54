package kz.qadam.order.web;

import java.util.List;
import java.util.stream.Stream;
import kz.qadam.order.ControlReport;
import kz.qadam.territory.Territory;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The page of the statistics.
 *
 * @param path from the country down to the territory
 * @param choices territories to choose from
 * @param from in the reader's words, as {@code to}
 * @param file address of the same as CSV
 * @param kinds codes of the columns
 */
public record ControlView(
    ControlReport report,
    List<Territory> path,
    List<Territory> choices,
    String from,
    String to,
    String file,
    List<String> kinds,
    Row total,
    List<Row> territories,
    List<Row> periods) {

  /** Text keys of the columns. */
  public List<String> columns() {
    return Stream.concat(
            kinds.stream().map(kind -> "order.kind." + kind), Stream.of("order.statistics.tenge"))
        .toList();
  }

  /**
   * One row.
   *
   * @param name empty: the words stand in {@code words}
   * @param words of a period, or of the rest; null: the name stands for it
   * @param href the statistics of the row itself; null: none of its own
   * @param fines sum of the fines
   */
  public record Row(
      LocalizedText name,
      @Nullable String words,
      @Nullable String href,
      List<Cell> cells,
      String fines) {}

  /** A count that opens its list. */
  public record Cell(String kind, long count, String href) {}
}
