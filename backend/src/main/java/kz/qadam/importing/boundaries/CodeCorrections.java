package kz.qadam.importing.boundaries;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kz.qadam.territory.KatoCode;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Known wrong codes in published outline files, from {@code reference/boundary-corrections.csv}.
 * Immutable.
 */
final class CodeCorrections {

  private static final String RESOURCE = "/reference/boundary-corrections.csv";

  /** What to put instead, and why. */
  record Correction(KatoCode code, String reason) {}

  private record Key(KatoCode codeInFile, String nameKk) {}

  private final Map<Key, Correction> corrections = new HashMap<>();

  /** Reads the table that ships with the product. */
  static CodeCorrections load() {
    CodeCorrections table = new CodeCorrections();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (InputStream in =
            Objects.requireNonNull(CodeCorrections.class.getResourceAsStream(RESOURCE), RESOURCE);
        var rows = format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (CSVRecord row : rows) {
        table.corrections.put(
            new Key(new KatoCode(row.get("code_in_file")), row.get("name_kk")),
            new Correction(new KatoCode(row.get("code")), row.get("reason")));
      }
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }

  /** Empty when the code stands for what the name says, as far as known. */
  Optional<Correction> find(KatoCode codeInFile, String nameKk) {
    return Optional.ofNullable(corrections.get(new Key(codeInFile, nameKk)));
  }
}
