package kz.qadam.importing.csv;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a file says what. Without a mapping columns have the names of {@link CsvField};
 * {@code docs/guides/importing-places.md} describes the mapping file.
 *
 * @param columns name of the column for each field that has one
 * @param constants value for each field that is the same in all rows
 * @param source name of the source; null: from the file's name
 * @param districtColumns columns whose text may name a district of the constant territory
 * @param languageRepair whether addresses in each other's language are put right
 */
record CsvMapping(
    Map<CsvField, String> columns,
    Map<CsvField, String> constants,
    @Nullable String source,
    List<String> districtColumns,
    LanguageRepair languageRepair) {

  private static final String CONSTANT = ".constant";
  private static final String DISTRICTS = "territory.search";
  private static final String SOURCE = "source";
  private static final String REPAIR = "repair";

  /** What to do with a Kazakh and a Russian address that stand in each other's place. */
  enum LanguageRepair {
    NONE,
    SWAPPED_ADDRESSES
  }

  /** Columns named as the fields. */
  static CsvMapping identity() {
    Map<CsvField, String> columns = new EnumMap<>(CsvField.class);
    Arrays.stream(CsvField.values()).forEach(field -> columns.put(field, field.column()));
    return new CsvMapping(columns, Map.of(), null, List.of(), LanguageRepair.NONE);
  }

  /**
   * Reads a mapping from UTF-8 properties.
   *
   * @throws IllegalArgumentException a key names no field; the message is the key
   */
  static CsvMapping read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    Map<CsvField, String> columns = new EnumMap<>(CsvField.class);
    Map<CsvField, String> constants = new EnumMap<>(CsvField.class);
    for (String key : properties.stringPropertyNames()) {
      String value = properties.getProperty(key).strip();
      if (key.endsWith(CONSTANT)) {
        constants.put(field(key.substring(0, key.length() - CONSTANT.length())), value);
      } else if (!List.of(DISTRICTS, SOURCE, REPAIR).contains(key)) {
        columns.put(field(key), value);
      }
    }
    return new CsvMapping(
        columns,
        constants,
        properties.getProperty(SOURCE),
        List.of(properties.getProperty(DISTRICTS, "").split("\\s*,\\s*", -1)),
        repair(properties.getProperty(REPAIR)));
  }

  /** Whether columns have our own names, so that an unknown one is a mistake. */
  boolean isIdentity() {
    return columns.size() == CsvField.values().length;
  }

  Optional<String> findConstant(CsvField field) {
    return Optional.ofNullable(constants.get(field));
  }

  private static CsvField field(String name) {
    return CsvField.find(name).orElseThrow(() -> new IllegalArgumentException(name));
  }

  private static LanguageRepair repair(@Nullable String name) {
    return switch (name) {
      case null -> LanguageRepair.NONE;
      case "swapped-addresses" -> LanguageRepair.SWAPPED_ADDRESSES;
      default -> throw new IllegalArgumentException(REPAIR + "=" + name);
    };
  }
}
