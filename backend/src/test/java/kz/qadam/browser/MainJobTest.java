package kz.qadam.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kz.qadam.SharedFiles;
import kz.qadam.command.Command;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From official outlines and an OSM extract to an audit that moves the map and the indicators. */
@ContextConfiguration(initializers = MainJobTest.OwnDatabase.class, inheritInitializers = false)
class MainJobTest extends BrowserTest {

  /** Official outlines would move the places of the other tests. */
  static final class OwnDatabase extends kz.qadam.OwnDatabase {
    OwnDatabase() {
      super("main_job");
    }
  }

  private static final Duration MAP_FOLLOWS = Duration.ofSeconds(20);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A school of the extract with a name, in a city district of Almaty. */
  private static final String ONE_SCHOOL =
      """
      SELECT id FROM places
      WHERE kind = 'EDU.school' AND name_ru IS NOT NULL AND territory_kato LIKE '75_____00'
        AND territory_kato <> '750000000' AND territory_basis = 'boundary'
      ORDER BY id LIMIT 1
      """;

  @Autowired private List<Command> commands;

  @Test
  void anAuditOfAnImportedSchoolMovesItsMarkerAndTheDistrictsIndicators() throws Exception {
    SharedFiles.with(
        "boundaries/kz_districts_2024.geojson",
        districts -> {
          Path data = districts.resolve("../..").normalize();
          importFile("territories", data.resolve("boundaries/kz_regions_2024.geojson"));
          importFile("territories", districts);
          importFile("kato", data.resolve("kato/kato.csv"));
          importFile("places", data.resolve("osm/almaty-2013.osm.pbf"));
          auditOneSchool();
        });
  }

  private void auditOneSchool() {
    long school = jdbc.sql(ONE_SCHOOL).query(Long.class).single();
    String district = one("SELECT territory_kato FROM places WHERE id = " + school);
    awaitState(school, "not-assessed");
    JsonNode before = assessed(district);

    Page page = auditor().inLanguage("ru").open("/places/" + school + "/audits/new");
    PageChecks.awaitPageAfter(page, page.locator("main form button")::click);
    goTo(page, "Z2-1");
    page.locator("[id='1.DOR-01.value']").fill("78");
    page.locator("[id='1.DOR-01.unit']").selectOption("cm");
    goTo(page, "review");
    PageChecks.awaitPageAfter(page, page.locator("main form button")::click);

    assertThat(page.locator(".verdict").count()).isEqualTo(5);
    String wheelchair = page.locator(".verdict[data-group=K]").innerText();
    assertThat(wheelchair).contains("78\u00a0см, нужно не менее 900\u00a0мм");
    assertThat(page.locator(".verdict[data-group=O]").innerText()).contains("Что измерить");
    awaitState(school, stateOf(school));
    assertThat(stateOf(school)).isNotEqualTo("not-assessed");
    JsonNode after = assessed(district);
    assertThat(after.get("sure").asLong()).isEqualTo(before.get("sure").asLong() + 1);
    assertThat(after.get("total").asLong()).isEqualTo(before.get("total").asLong());
  }

  private static void goTo(Page page, String step) {
    PageChecks.awaitPageAfter(
        page, page.locator(".audit-steps button[value='" + step + "']")::click);
  }

  private void importFile(String importer, Path file) {
    Command importing =
        commands.stream().filter(one -> one.name().equals("import")).findFirst().orElseThrow();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int exitCode =
        importing.run(
            List.of(importer, file.toString()),
            new PrintStream(said, true, StandardCharsets.UTF_8));
    assertThat(exitCode).as(said.toString(StandardCharsets.UTF_8)).isEqualTo(Command.OK);
  }

  /** The state for wheelchair users by the register's own projection. */
  private String stateOf(long place) {
    return one(
        """
        SELECT CASE WHEN worst < best THEN 'undecided'
          ELSE (ARRAY['inaccessible', 'conditional', 'partial', 'accessible'])[worst + 1] END
        FROM place_levels WHERE disability_group = 'K' AND valid_to IS NULL AND place_id = %d
        """
            .formatted(place));
  }

  /** What the map draws for wheelchair users, asked until the memory has followed the change. */
  private void awaitState(long place, String state) {
    String point = one("SELECT ST_X(geom) || ' ' || ST_Y(geom) FROM places WHERE id = " + place);
    double x = Double.parseDouble(point.split(" ", 2)[0]);
    double y = Double.parseDouble(point.split(" ", 2)[1]);
    String box =
        String.join(
            ",",
            List.of(x - 1e-4, y - 1e-4, x + 1e-4, y + 1e-4).stream().map(String::valueOf).toList());
    String path = "/api/map/clusters?zoom=19&group=K&kind=EDU.school&bbox=" + box;
    long deadline = System.nanoTime() + MAP_FOLLOWS.toNanos();
    Page page = visitor().open("/accessibility");
    String drawn = "";
    while (!drawn.contains("\"state\":\"" + state + "\"") && System.nanoTime() < deadline) {
      drawn = fetch(page, path);
    }
    assertThat(drawn).contains("\"id\":" + place).contains("\"state\":\"" + state + "\"");
  }

  private JsonNode assessed(String territory) {
    String body = fetch(visitor().open("/accessibility"), "/api/indicators?territory=" + territory);
    for (JsonNode figure : JSON.readTree(body).get("figures")) {
      if (figure.get("indicator").asString().equals("assessed")) {
        return figure.get("members");
      }
    }
    throw new AssertionError("no indicator 'assessed' in " + body);
  }

  /** As a script of the page would ask. */
  private static String fetch(Page page, String path) {
    Object body = page.evaluate("path => fetch(path).then(answer => answer.text())", path);
    return String.valueOf(body);
  }

  private String one(String sql) {
    return jdbc.sql(sql).query(String.class).single();
  }
}
