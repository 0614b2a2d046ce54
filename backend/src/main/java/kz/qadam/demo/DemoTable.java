package kz.qadam.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import kz.qadam.text.LocalizedText;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the demo's reference tables, UTF-8 CSV files with a header line. */
public final class DemoTable {

  private static final CSVFormat WITH_HEADER =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private DemoTable() {}

  /**
   * All rows of {@code demo/<name>.csv} in their order.
   *
   * @throws IllegalStateException the build has no such table
   */
  public static <T> List<T> read(String name, Function<CSVRecord, T> row) {
    String path = "/demo/" + name + ".csv";
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(DemoTable.class.getResourceAsStream(path), path),
            StandardCharsets.UTF_8)) {
      return WITH_HEADER.parse(reader).stream().map(row).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  /** The columns {@code name_kk}, {@code name_ru} and {@code name_en}. */
  public static LocalizedText name(CSVRecord row) {
    return new LocalizedText(row.get("name_kk"), row.get("name_ru"), row.get("name_en"));
  }
}
