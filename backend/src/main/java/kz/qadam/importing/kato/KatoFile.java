package kz.qadam.importing.kato;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qadam.importing.ImportRefusedException;
import kz.qadam.importing.ImportReport;
import kz.qadam.importing.ImportRequest;
import kz.qadam.importing.Refusal;
import kz.qadam.importing.SourceFile;
import kz.qadam.problem.FieldProblem;
import kz.qadam.territory.KatoCode;
import kz.qadam.territory.TerritoryLevel;
import kz.qadam.text.LocalizedText;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads and checks the rows of a classifier file. One file, one thread. */
final class KatoFile {

  private static final String CODE = "kato";
  private static final String VERSION = "kato_version";
  private static final String LEVEL = "level";
  private static final String NAME_RU = "name_ru";
  private static final String NAME_KK = "name_kk";
  private static final List<String> COLUMNS = List.of(CODE, VERSION, LEVEL, NAME_RU, NAME_KK);

  private static final Map<String, TerritoryLevel> LEVELS =
      Map.of(
          "oblast", TerritoryLevel.REGION,
          "district", TerritoryLevel.DISTRICT,
          "sub_district", TerritoryLevel.OKRUG,
          "settlement", TerritoryLevel.SETTLEMENT);

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private final String fileName;
  private final ImportReport report;
  private final Map<KatoCode, Long> lineByCode = new HashMap<>();

  private KatoFile(String fileName, ImportReport report) {
    this.fileName = fileName;
    this.report = report;
  }

  /**
   * All valid rows in the order of the file.
   *
   * @param report takes each other row with all its wrong fields
   * @throws ImportRefusedException not UTF-8, not CSV, other columns, or no row
   */
  static List<KatoRow> read(ImportRequest request, ImportReport report) {
    KatoFile reading = new KatoFile(request.fileName(), report);
    try (BufferedReader text = SourceFile.openUtf8(request.file());
        CSVParser parser = CSVParser.parse(text, FORMAT)) {
      return reading.readAll(parser);
    } catch (CharacterCodingException e) {
      throw reading.refused(e, "not-utf8");
    } catch (UncheckedIOException e) {
      throw e.getCause() instanceof CharacterCodingException
          ? reading.refused(e, "not-utf8")
          : reading.refused(e, "file-unreadable", String.valueOf(e.getCause()));
    } catch (IllegalArgumentException e) { // a column without name, or one name twice
      throw reading.refused(e, "wrong-header", String.join(", ", COLUMNS));
    } catch (CSVException e) {
      throw reading.refused(e, "file-unreadable", String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + request.file(), e);
    }
  }

  private List<KatoRow> readAll(CSVParser parser) {
    if (!parser.getHeaderNames().containsAll(COLUMNS)) {
      throw new ImportRefusedException(
          Refusal.ofFile(fileName, "header", "wrong-header", String.join(", ", COLUMNS)));
    }
    List<KatoRow> rows = new ArrayList<>();
    for (CSVRecord row : parser) {
      long line = parser.getCurrentLineNumber();
      read(row, line).ifPresent(rows::add);
    }
    if (parser.getRecordNumber() == 0) {
      throw new ImportRefusedException(Refusal.ofFile(fileName, "file", "empty-file"));
    }
    return rows;
  }

  private Optional<KatoRow> read(CSVRecord row, long line) {
    List<FieldProblem> problems = new ArrayList<>();
    Optional<KatoRow> read =
        row.isConsistent() ? readFields(row, line, problems) : Optional.empty();
    if (!row.isConsistent()) {
      int columns = row.getParser().getHeaderNames().size();
      problems.add(FieldProblem.of("row", "wrong-column-count", row.size(), columns));
    }
    if (!problems.isEmpty()) {
      report.refuseRow(fileName, line, problems);
      return Optional.empty();
    }
    return read;
  }

  private Optional<KatoRow> readFields(CSVRecord row, long line, List<FieldProblem> problems) {
    Optional<KatoCode> code = readCode(row.get(CODE).strip(), line, problems);
    TerritoryLevel level = LEVELS.get(row.get(LEVEL).strip());
    if (level == null) {
      problems.add(FieldProblem.of(LEVEL, "unknown-value", row.get(LEVEL)));
    }
    for (String column : List.of(NAME_KK, NAME_RU)) {
      if (row.get(column).isBlank()) {
        problems.add(FieldProblem.of(column, "required"));
      }
    }
    if (code.isEmpty() || level == null) {
      return Optional.empty();
    }
    LocalizedText name = new LocalizedText(row.get(NAME_KK), row.get(NAME_RU), null);
    return Optional.of(new KatoRow(line, code.get(), level, name, row.get(VERSION).strip()));
  }

  private Optional<KatoCode> readCode(String value, long line, List<FieldProblem> problems) {
    Optional<KatoCode> code = KatoCode.find(value).filter(each -> !each.equals(KatoCode.COUNTRY));
    if (code.isEmpty()) {
      problems.add(FieldProblem.of(CODE, "not-kato", value));
      return code;
    }
    Long earlier = lineByCode.putIfAbsent(code.get(), line);
    if (earlier != null) {
      problems.add(FieldProblem.of(CODE, "duplicate", earlier));
    }
    return code;
  }

  private ImportRefusedException refused(Exception cause, String code, Object... values) {
    return new ImportRefusedException(Refusal.ofFile(fileName, "file", code, values), cause);
  }
}
