package kz.qadam.importing.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import kz.qadam.TestDatabase;
import kz.qadam.geo.Position;
import kz.qadam.importing.ImportMode;
import kz.qadam.importing.ImportReport;
import kz.qadam.importing.ImportRequest;
import kz.qadam.importing.Importer;
import kz.qadam.importing.Progress;
import kz.qadam.territory.Boundary;
import kz.qadam.territory.BoundaryRegister;
import kz.qadam.territory.BoundarySet;
import kz.qadam.territory.BoundarySource;
import kz.qadam.territory.KatoCode;
import kz.qadam.territory.TerritoryBasis;
import kz.qadam.territory.TerritoryLevel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Places and outlines that change at once, each by a connection of its own. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
class BoundariesDuringImportTest {

  private static final TestDatabase DATABASE = TestDatabase.empty("boundaries_during_import");
  private static final Position SCHOOL = new Position(43.25, 76.95);
  private static final String ALMATY = "750000000";
  private static final String SHYMKENT = "790000000";

  @TempDir Path folder;
  @Autowired private JdbcClient sql;
  @Autowired private BoundaryRegister boundaries;
  @Autowired private TransactionTemplate transactions;
  @Autowired private List<Importer> importers;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", DATABASE::url);
  }

  @BeforeEach
  void drawTheCountry() {
    sql.sql("TRUNCATE places, boundary_sets CASCADE").update();
    transactions.executeWithoutResult(_ -> activate(ALMATY));
    importSchool("known");
  }

  @Test
  void newOutlinesFindThePlacesOfAnImportThatWasUnderWay() throws SQLException {
    CompletableFuture<Void> activating;
    try (Connection holder = DATABASE.dataSource().getConnection()) {
      holder.setAutoCommit(false);
      holder.createStatement().execute("LOCK TABLE imports IN SHARE MODE");
      CompletableFuture<Void> importing = inBackground(() -> importSchool("new"));
      awaitWaiting(1);
      activating = inBackground(() -> transactions.executeWithoutResult(_ -> activate(SHYMKENT)));
      await().until(() -> activating.isDone() || waiting() == 2);
      holder.rollback();
      importing.join();
    }
    activating.join();

    assertThat(territories()).containsOnly(SHYMKENT);
  }

  @Test
  void anImportWaitsForOutlinesThatAreBeingActivated() {
    CountDownLatch activated = new CountDownLatch(1);
    CountDownLatch mayCommit = new CountDownLatch(1);
    CompletableFuture<Void> activating =
        inBackground(
            () ->
                transactions.executeWithoutResult(
                    _ -> {
                      activate(SHYMKENT);
                      activated.countDown();
                      awaitLatch(mayCommit);
                    }));
    awaitLatch(activated);
    CompletableFuture<Void> importing = inBackground(() -> importSchool("new"));
    await().until(() -> importing.isDone() || waiting() == 1);
    mayCommit.countDown();
    CompletableFuture.allOf(activating, importing).join();

    assertThat(territories()).containsOnly(SHYMKENT);
  }

  @Test
  void anImportSeesOutlinesThatAnotherProcessActivatedJustNow() throws SQLException {
    try (Connection other = DATABASE.dataSource().getConnection()) {
      other.setAutoCommit(false);
      other.createStatement().execute("UPDATE boundaries SET kato = '" + SHYMKENT + "'");
      other.createStatement().execute("SELECT append_change('boundaries', NULL)");
      other.commit();
    }

    importSchool("new");

    assertThat(territories()).containsExactly(ALMATY, SHYMKENT);
  }

  private static CompletableFuture<Void> inBackground(Runnable work) {
    return CompletableFuture.runAsync(work, Thread::startVirtualThread);
  }

  private static void awaitLatch(CountDownLatch latch) {
    await().until(() -> latch.getCount() == 0);
  }

  private void awaitWaiting(int transactions) {
    await().until(() -> waiting() == transactions);
  }

  /** How many transactions of this database wait for a lock. */
  private int waiting() {
    return sql.sql(
            """
            SELECT count(DISTINCT l.pid) FROM pg_locks l JOIN pg_stat_activity a USING (pid)
            WHERE NOT l.granted AND a.datname = current_database()""")
        .query(Integer.class)
        .single();
  }

  private List<String> territories() {
    return sql.sql("SELECT territory_kato FROM places ORDER BY id").query(String.class).list();
  }

  private void importSchool(String sourceId) {
    Importer importer =
        importers.stream().filter(each -> each.name().equals("places")).findFirst().orElseThrow();
    Path file = folder.resolve(sourceId + ".csv");
    try {
      Files.writeString(
          file,
          "source_id,kind,latitude,longitude\n%s,EDU.school,%s,%s\n"
              .formatted(sourceId, SCHOOL.latitude(), SCHOOL.longitude()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    importer.run(
        new ImportRequest(file, ImportMode.APPLY, Map.of()),
        new ImportReport(_ -> {}),
        new Progress(new PrintStream(PrintStream.nullOutputStream())));
  }

  /** One square around the school that is this region. */
  private void activate(String kato) {
    Geometry square = SCHOOL.toJts().buffer(1).getEnvelope();
    MultiPolygon outline = square.getFactory().createMultiPolygon(new Polygon[] {(Polygon) square});
    boundaries.activate(
        new BoundarySet(
            new BoundarySource(
                TerritoryLevel.REGION,
                TerritoryBasis.BOUNDARY,
                "test",
                "none",
                LocalDate.of(2022, 6, 8),
                null),
            new byte[32],
            List.of(new Boundary(new KatoCode(kato), kato, outline))));
  }
}
