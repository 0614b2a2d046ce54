package kz.qadam.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import kz.qadam.QadamApplication;
import kz.qadam.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** {@code kill -9} in the middle of {@code ./qadam import places}: a process of its own. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
class KilledImportTest {

  /** Enough for indexes to be taken off first, which is the state that is hardest to leave. */
  private static final int ROWS = 100_000;

  private static final String HEADER = "source_id,kind,latitude,longitude,storeys,owner_name_kk\n";

  /** Everything an import of places writes, and the indexes that a large one takes off. */
  private static final List<String> TABLES =
      List.of(
          "places",
          "place_versions",
          "organisations",
          "entrances",
          "imports",
          "change_log",
          "change_counter",
          "pg_indexes");

  private static final TestDatabase DATABASE = TestDatabase.empty("killed_import");

  @TempDir Path folder;
  @Autowired private JdbcClient sql;
  @Autowired private List<Importer> importers;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", DATABASE::url);
  }

  @Test
  void leavesTheOldStateAndTheSameFileCanBeTakenAfterwards()
      throws IOException, SQLException, InterruptedException {
    take(write(3, 1));
    take(write(3, 2));
    Map<String, String> before = state();
    Path file = write(ROWS, 3);

    killOnceRowsFlow(file);

    assertThat(state()).isEqualTo(before);
    assertThat(before.get("place_versions")).startsWith("3 rows");
    assertThat(take(file).taken()).isEqualTo(ROWS);
    assertThat(sql.sql("SELECT count(*) FROM places WHERE storeys = 3").query(Long.class).single())
        .isEqualTo(ROWS);
  }

  private void killOnceRowsFlow(Path file) throws IOException, SQLException, InterruptedException {
    long idsUsed = idsUsed();
    try (Connection holder = DATABASE.dataSource().getConnection()) {
      // Commits queue behind this row, so that the import cannot end before it is killed.
      holder.setAutoCommit(false);
      holder.createStatement().execute("SELECT FROM change_counter FOR UPDATE");
      Process importing = startImport(file);
      try {
        await()
            .atMost(Duration.ofMinutes(1))
            .pollInterval(Duration.ofMillis(20))
            .until(() -> idsUsed() > idsUsed + ROWS / 5 || !importing.isAlive());
        assertThat(importing.isAlive()).as(Files.readString(log())).isTrue();
      } finally {
        importing.destroyForcibly();
      }
      assertThat(importing.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(importing.exitValue()).as("128 + SIGKILL").isEqualTo(137);
    }
  }

  private Process startImport(Path file) throws IOException {
    ProcessBuilder command =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            QadamApplication.class.getName(),
            "import",
            "places",
            file.toString());
    command.environment().put("QADAM_DB_URL", DATABASE.url());
    command.environment().put("QADAM_HOME", folder.toString());
    return command.redirectErrorStream(true).redirectOutput(log().toFile()).start();
  }

  private Path log() {
    return folder.resolve("import.log");
  }

  /** A sequence forgets no rollback, and reading it waits for no lock on the table. */
  private long idsUsed() {
    return sql.sql("SELECT last_value FROM places_id_seq").query(Long.class).single();
  }

  /** Number of rows and a hash over all of them, by table. */
  private Map<String, String> state() {
    Map<String, String> state = new TreeMap<>();
    for (String table : TABLES) {
      String rows =
          "count(*) || ' rows ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '')";
      state.put(
          table, sql.sql("SELECT " + rows + " FROM " + table + " t").query(String.class).single());
    }
    return state;
  }

  private ImportReport take(Path file) {
    Importer importer =
        importers.stream().filter(each -> each.name().equals("places")).findFirst().orElseThrow();
    ImportReport report = new ImportReport(_ -> {});
    importer.run(
        new ImportRequest(file, ImportMode.APPLY, Map.of()),
        report,
        new Progress(new PrintStream(PrintStream.nullOutputStream())));
    return report;
  }

  private Path write(int rows, int storeys) throws IOException {
    Path file = folder.resolve("schools.csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(HEADER);
      for (int row = 1; row <= rows; row++) {
        double latitude = 43.2 + row % 1000 / 10_000.0;
        out.write(
            String.format(
                Locale.ROOT,
                "s%d,EDU.school,%.4f,76.9000,%d,Ұйым %d%n",
                row,
                latitude,
                storeys,
                row % 100));
      }
    }
    return file;
  }
}
