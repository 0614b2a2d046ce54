package kz.qadam.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import kz.qadam.TestPeople;
import kz.qadam.account.GrantScope;
import kz.qadam.account.Role;
import kz.qadam.audit.PlaceRows;
import kz.qadam.place.PlaceId;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Random schedules of a bad network and killed browsers, each from its seed: afterwards everything
 * that the screen called saved is on the server, byte for byte, and the tablet says so. {@code
 * ./qadam test --faults N} runs N of them.
 */
class TabletFaultsTest extends BrowserTest {

  private static final List<String> NUMBERS =
      List.of("0.COR-01.value", "0.COR-03.value", "0.COR-02.value");
  private static final int STEPS = 8;

  @Autowired private ApplicationContext app;
  @TempDir private Path profile;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, Long.getLong("qadam.faults", 3));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whatTheScreenCalledSavedArrives(long seed) {
    PlaceId school = PlaceRows.aSchool(jdbc, "№ 7 мектеп");
    Random random = new Random(seed);
    String session = TestPeople.signIn(app, Role.AUDITOR, GrantScope.COUNTRY);
    new TabletAssignments(app).give(school, session);
    try (FaultyNetwork network = new FaultyNetwork(origin(), seed);
        InstalledTablet tablet = new InstalledTablet(profile, network.origin(), session)) {
      Schedule schedule = new Schedule(tablet, random);
      schedule.begin(school);
      for (int i = 0; i < STEPS; i++) {
        schedule.act();
      }
      network.recover();
      tablet.setOffline(false);
      Page page = tablet.open(schedule.visit);
      page.waitForCondition(
          () -> page.locator("[data-part=unsent]").innerText().endsWith(": 0"),
          new Page.WaitForConditionOptions().setTimeout(60_000));
      assertThat(values(school)).containsAllEntriesOf(schedule.saved);
      assertThat(page.locator("[data-state=verified]").count()).isEqualTo(1);
      assertThat(photos(school)).isEqualTo(schedule.photos);
      assertThat(network.faults()).isPositive();
    }
  }

  /** Of each answered field, by the item with the highest number. */
  private Map<String, String> values(PlaceId place) {
    return jdbc
        .sql(
            """
            SELECT DISTINCT ON (i.body::jsonb ->> 'field') i.body::jsonb ->> 'field' AS field,
              i.body::jsonb ->> 'value' AS value
            FROM fieldwork_items i
            WHERE i.body::jsonb ->> 'kind' = 'answer' AND i.visit_id IN (
              SELECT visit_id FROM fieldwork_items WHERE body::jsonb ->> 'place' = ?)
            ORDER BY 1, i.seq DESC
            """)
        .param(place.toString())
        .query((row, _) -> Map.entry(row.getString("field"), row.getString("value")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Photos that arrived whole: the database compares them with their names. */
  private int photos(PlaceId place) {
    return jdbc.sql(
            """
            SELECT count(*) FROM fieldwork_items i
            JOIN photos p ON encode(p.sha256, 'hex') = i.body::jsonb ->> 'photo'
            WHERE i.body::jsonb ->> 'kind' = 'photo' AND i.visit_id IN (
              SELECT visit_id FROM fieldwork_items WHERE body::jsonb ->> 'place' = ?)
            """)
        .param(place.toString())
        .query(Integer.class)
        .single();
  }

  /** What one person does, and what they were told was saved. */
  private static final class Schedule {

    private final InstalledTablet tablet;
    private final Random random;
    private final Map<String, String> saved = new HashMap<>();
    private int photos;
    private String visit = "";
    private Page page;

    private Schedule(InstalledTablet tablet, Random random) {
      this.tablet = tablet;
      this.random = random;
      this.page = tablet.open("/");
    }

    private void begin(PlaceId school) {
      page.waitForFunction("() => navigator.serviceWorker.controller !== null"); // it is installed
      page.waitForCondition(
          () -> {
            TabletSteps.go(page, "/");
            TabletSteps.go(page, "/places/" + school);
            return page.locator("main form button[type=submit]").count() > 0;
          },
          new Page.WaitForConditionOptions().setTimeout(60_000));
      visit = TabletSteps.startVisit(page, school, "full");
    }

    private void act() {
      switch (random.nextInt(6)) {
        case 0 -> kill();
        case 1 -> tablet.setOffline(random.nextBoolean());
        case 2 -> photograph();
        default -> answer();
      }
    }

    private void answer() {
      String field = NUMBERS.get(random.nextInt(NUMBERS.size()));
      String value = Integer.toString(500 + random.nextInt(2000));
      TabletSteps.go(page, visit + "/steps/Z3");
      TabletSteps.field(page, field).fill(value);
      TabletSteps.awaitSaved(page);
      saved.put(field, value);
    }

    private void photograph() {
      TabletSteps.go(page, visit + "/photos");
      TabletSteps.takePhoto(page, page.locator("main"), "door " + photos, random.nextLong());
      photos++;
    }

    private void kill() {
      tablet.killAndRestart(random.nextBoolean());
      page = tablet.open(visit);
    }
  }
}
