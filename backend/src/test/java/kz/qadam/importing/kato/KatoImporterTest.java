package kz.qadam.importing.kato;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.qadam.SharedFiles;
import kz.qadam.TestDatabase;
import kz.qadam.importing.ImportMode;
import kz.qadam.importing.ImportRefusedException;
import kz.qadam.importing.ImportReport;
import kz.qadam.importing.ImportRequest;
import kz.qadam.importing.Importer;
import kz.qadam.importing.Progress;
import kz.qadam.importing.Refusal;
import kz.qadam.territory.KatoCode;
import kz.qadam.territory.TerritoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = WebEnvironment.NONE)
class KatoImporterTest {

  private static final String HEADER = "kato,kato_version,level,type_code,name_ru,name_kk\n";

  @Autowired List<Importer> importers;
  @Autowired TerritoryService territories;
  @Autowired JdbcClient jdbc;
  @TempDir Path folder;
  private final List<Refusal> refusals = new ArrayList<>();

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    TestDatabase database = TestDatabase.empty("kato");
    properties.add("spring.datasource.url", database::url);
  }

  @BeforeEach
  void leaveOnlyTheReferenceTree() {
    jdbc.sql("DELETE FROM territories WHERE source <> 'reference'").update();
    jdbc.sql("SELECT append_change('boundaries', NULL)").query(Long.class).single();
  }

  @Test
  void takesTheWholeClassifierOnce() throws Exception {
    SharedFiles.with(
        "kato/kato.csv",
        file -> {
          ImportReport first = run(file, ImportMode.APPLY);
          assertThat(first.refused()).isZero();
          assertThat(first.taken() + first.unchanged()).isEqualTo(15_594);
          assertThat(countByDepth())
              .containsExactlyInAnyOrderEntriesOf(
                  // The country; 19 of 2,379 rows of the third level are districts of cities.
                  Map.of(0, 1L, 1, 20L, 2, 209L + 19, 3, 2_379L - 19, 4, 12_986L));
          ImportReport second = run(file, ImportMode.APPLY);
          assertThat(second.unchanged()).isEqualTo(15_594);
          assertThat(second.taken()).isZero();
        });
  }

  @Test
  void findsParentsBesideTheCodeForThirtyNineRows() throws Exception {
    SharedFiles.with(
        "kato/kato.csv",
        file -> {
          run(file, ImportMode.APPLY);
          assertThat(
                  jdbc.sql(
                          """
                          SELECT count(*) FROM territories WHERE level > 1 AND parent_kato <>
                            CASE WHEN right(kato, 3) <> '000' THEN left(kato, 6) || '000'
                              WHEN substr(kato, 5, 2) <> '00' THEN left(kato, 4) || '00000'
                              ELSE left(kato, 2) || '0000000' END
                          """)
                      .query(Long.class)
                      .single())
              .isEqualTo(39);
          assertThat(parentOf("113820100")).isEqualTo("113800000");
          assertThat(parentOf("751110000")).isEqualTo("750000000");
          assertThat(parentOf("101010000")).isEqualTo("101000000");
        });
  }

  @Test
  void keepsFullNamesOfRegionsAndEnglishNames() throws IOException {
    run(write(HEADER + "750000000,v,oblast,1,г.Алматы,Алматы қ.\n"), ImportMode.APPLY);
    assertThat(nameOf("750000000")).isEqualTo("Алматы қаласы/город Алматы/Almaty city");
  }

  @Test
  void changesANameThatTheClassifierChanged() throws IOException {
    String rows = HEADER + "110000000,v,oblast,0,а,а\n113800000,v,district,2,%s,Атбасар\n";
    run(write(rows.formatted("Атбасарский")), ImportMode.APPLY);
    jdbc.sql("UPDATE territories SET name_en = 'Atbasar' WHERE kato = '113800000'").update();
    ImportReport report = run(write(rows.formatted("Атбасарский район")), ImportMode.APPLY);
    assertThat(report.taken()).isEqualTo(1);
    assertThat(nameOf("113800000")).isEqualTo("Атбасар/Атбасарский район/Atbasar");
  }

  @Test
  void changesNothingInADryRun() throws IOException {
    long before = countByDepth().values().stream().mapToLong(Long::longValue).sum();
    long changes = jdbc.sql("SELECT last_seq FROM change_counter").query(Long.class).single();
    ImportReport report =
        run(
            write(HEADER + "110000000,v,oblast,0,а,а\n113800000,v,district,2,б,б\n"),
            ImportMode.DRY_RUN);
    assertThat(report.taken()).isEqualTo(1);
    assertThat(countByDepth().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(before);
    assertThat(jdbc.sql("SELECT last_seq FROM change_counter").query(Long.class).single())
        .isEqualTo(changes);
  }

  @Test
  void seesTheNewTreeAtOnce() throws IOException {
    assertThat(territories.findTerritory(new KatoCode("119900000"))).isEmpty();
    run(write(HEADER + "110000000,v,oblast,0,а,а\n119900000,v,district,2,б,б\n"), ImportMode.APPLY);
    assertThat(territories.listPath(new KatoCode("119900000")))
        .extracting(territory -> territory.code().value())
        .containsExactly("000000000", "110000000", "119900000");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "11380000,v,district,2,б,б| kato not-kato",
        "11380000x,v,district,2,б,б| kato not-kato",
        "000000000,v,oblast,0,б,б| kato not-kato",
        "113800000,v,village,2,б,б| level unknown-value",
        "113800000,v,district,2, ,б| name_ru required",
        "113800000,v,district,2,б,| name_kk required",
        "113800000,v,district,2,б| row wrong-column-count",
        "110000000,v,oblast,0,б,б| kato duplicate",
        "993800000,v,district,2,б,б| kato no-parent"
      })
  void refusesAWrongRowAndTakesTheRest(String row, String problem) throws IOException {
    ImportReport report =
        run(
            write(HEADER + "110000000,v,oblast,0,а,а\n" + row + "\n114000000,v,district,2,в,в\n"),
            ImportMode.APPLY);
    assertThat(report.refused()).isEqualTo(1);
    assertThat(report.taken()).isEqualTo(1);
    assertThat(refusals)
        .extracting(each -> each.row() + " " + each.problem().field() + " " + each.problem().code())
        .containsExactly("3 " + problem);
  }

  @Test
  void namesEveryWrongFieldOfARow() throws IOException {
    ImportReport report = run(write(HEADER + "1,v,x,2,,\n"), ImportMode.APPLY);
    assertThat(report.refused()).isEqualTo(1);
    assertThat(refusals)
        .extracting(each -> each.problem().field())
        .containsExactlyInAnyOrder("kato", "level", "name_kk", "name_ru");
  }

  @Test
  void refusesAFileInAnotherEncoding() throws IOException {
    Path file = folder.resolve("old.csv");
    Files.writeString(
        file, HEADER + "110000000,v,oblast,0,Акмола,Акмола\n", Charset.forName("windows-1251"));
    assertRefused(file, "not-utf8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "code,name|wrong-header",
        "kato,kato_version,level,type_code,name_ru,name_kk|empty-file",
        "''|wrong-header"
      })
  void refusesAFileThatIsNoClassifier(String content, String code) throws IOException {
    assertRefused(write(content + "\n"), code);
  }

  private void assertRefused(Path file, String code) {
    assertThatThrownBy(() -> run(file, ImportMode.APPLY))
        .isInstanceOfSatisfying(
            ImportRefusedException.class,
            e -> assertThat(e.refusal().problem().code()).isEqualTo(code));
  }

  private ImportReport run(Path file, ImportMode mode) {
    refusals.clear();
    ImportReport report = new ImportReport(refusals::add);
    Importer kato =
        importers.stream().filter(each -> each.name().equals("kato")).findFirst().orElseThrow();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    kato.run(new ImportRequest(file, mode, Map.of()), report, new Progress(out));
    return report;
  }

  private Path write(String content) throws IOException {
    return Files.writeString(folder.resolve("kato.csv"), content);
  }

  private Map<Integer, Long> countByDepth() {
    Map<Integer, Long> counts = new HashMap<>();
    RowCallbackHandler add = row -> counts.put(row.getInt("level"), row.getLong("n"));
    jdbc.sql("SELECT level, count(*) AS n FROM territories GROUP BY level").query(add);
    return counts;
  }

  private String parentOf(String code) {
    return territories.getTerritory(new KatoCode(code)).parent().orElseThrow().value();
  }

  private String nameOf(String code) {
    return jdbc.sql(
            "SELECT concat_ws('/', name_kk, name_ru, name_en) FROM territories WHERE kato = ?")
        .param(code)
        .query(String.class)
        .single();
  }
}
