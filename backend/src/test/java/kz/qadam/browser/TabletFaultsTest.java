package kz.qadam.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import kz.qadam.TestPeople;
import kz.qadam.account.GrantScope;
import kz.qadam.account.Role;
import kz.qadam.audit.PlaceRows;
import kz.qadam.browser.TabletSchedule.Mishap;
import kz.qadam.place.PlaceId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Random schedules of a bad network, killed browsers, a killed service, full storage and wrong
 * clocks, each from its seed: at any moment everything that the screen called saved is on the
 * tablet or on the server, and in the end on the server, byte for byte. One tablet lives through
 * all of them. {@code ./qadam test --faults N} runs N; {@code -Dqadam.faults.first} begins later.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TabletFaultsTest extends BrowserTest {

  private static final long FIRST = Long.getLong("qadam.faults.first", 1);
  private static final long SCHEDULES = Long.getLong("qadam.faults", 25);
  private static final int STEPS = 5;

  /** So many schedules meet every fault there is. */
  private static final int ENOUGH_FOR_EACH = 25;

  /** The service takes seconds to start again. */
  private static final int KILL_EVERY = 5;

  /** To send what there is while the network is bad. */
  private static final int ATTEMPTS = 3;

  @Autowired private ApplicationContext app;
  private final Totals totals = new Totals();
  private Path media = Path.of("");
  private String session = "";
  private ServiceProcess service;
  private FaultyNetwork network;
  private InstalledTablet tablet;

  static LongStream seeds() {
    return LongStream.rangeClosed(FIRST, SCHEDULES);
  }

  @BeforeAll
  void takeATablet(@TempDir Path folder) {
    String database = app.getEnvironment().getRequiredProperty("spring.datasource.url");
    Path home = folder.resolve("home");
    media = home.resolve("media");
    service = new ServiceProcess(database, home);
    network = new FaultyNetwork(service.origin());
    session = TestPeople.signIn(app, Role.AUDITOR, GrantScope.COUNTRY);
    service.awaitReady();
    tablet = new InstalledTablet(folder.resolve("profile"), network.origin(), session);
  }

  @AfterAll
  void putItAway() {
    tablet.close();
    network.close();
    service.close();
    System.out.println(totals.sentence(network.counts()));
    if (totals.survived >= ENOUGH_FOR_EACH) {
      assertThat(network.counts()).hasSize(FaultyNetwork.Fate.values().length - 1);
      assertThat(totals.mishaps).hasSize(Mishap.values().length);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whatTheScreenCalledSavedArrives(long seed) {
    totals.begun++;
    SavedWork saved = new SavedWork(jdbc, media);
    TabletSchedule schedule = new TabletSchedule(tablet, new Random(seed), saved);
    schedule.begin(anAssignedSchool());
    network.turnBad(seed);
    schedule.answer();
    if (seed % KILL_EVERY == 0) {
      network.duringNextWrite(service::killAndRestart);
      schedule.sendUntil(() -> !network.isToKill());
      act(schedule, STEPS); // meanwhile it starts
    }
    act(schedule, STEPS);
    schedule.attempt(ATTEMPTS, network::requests);
    saved.assertNothingIsLost(schedule.content(), schedule.visit());
    service.awaitReady();
    network.recover();
    arrive(schedule, saved);
    totals.add(schedule, saved);
  }

  private PlaceId anAssignedSchool() {
    PlaceId school = PlaceRows.aSchool(jdbc, "№ 7 мектеп");
    new TabletAssignments(app).give(school, session);
    return school;
  }

  private static void act(TabletSchedule schedule, int steps) {
    for (int i = 0; i < steps; i++) {
      schedule.act();
    }
  }

  private void arrive(TabletSchedule schedule, SavedWork saved) {
    Page page = schedule.comeHome();
    boolean isClockWrong = schedule.mishaps().containsKey(Mishap.CLOCK_SET_BACK);
    if (isClockWrong) {
      schedule.answer(); // all else may have been sent before
    }
    schedule.awaitSent();
    TabletContent content = schedule.content();
    saved.assertAllIsOnServer(content, schedule.visit());
    if (isClockWrong) {
      saved.assertWrongClockIsNoted(schedule.visit());
    }
    totals.items += content.items().size();
    assertThat(TabletContent.deleteVerified(page, schedule.visit())).isTrue();
    page.close();
    tablet.setClockBack(Duration.ZERO);
  }

  /** What all schedules together came to. */
  private static final class Totals {

    private int begun;
    private int survived;
    private int answers;
    private int photos;
    private long items;
    private final Map<Mishap, Integer> mishaps = new EnumMap<>(Mishap.class);

    private void add(TabletSchedule schedule, SavedWork saved) {
      survived++;
      answers += saved.answers();
      photos += saved.photos();
      schedule.mishaps().forEach((mishap, count) -> mishaps.merge(mishap, count, Integer::sum));
    }

    private String sentence(Map<FaultyNetwork.Fate, Integer> fates) {
      return "faults: %d schedules (seeds %d to %d), %d answers and %d photos called saved, %d items; requests: %s; tablet: %s; all accounted for in %d of %d"
          .formatted(
              begun,
              FIRST,
              SCHEDULES,
              answers,
              photos,
              items,
              words(fates),
              words(mishaps),
              survived,
              begun);
    }

    private static String words(Map<?, Integer> counts) {
      return counts.entrySet().stream()
          .map(
              count ->
                  count.getKey().toString().toLowerCase(Locale.ROOT).replace('_', ' ')
                      + " "
                      + count.getValue())
          .collect(Collectors.joining(", "));
    }
  }
}
