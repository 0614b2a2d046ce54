package kz.qadam.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import kz.qadam.place.PlaceId;

/** What one person does on one visit, and what befalls the tablet meanwhile; from a seed. */
final class TabletSchedule {

  private static final List<String> NUMBERS =
      List.of("0.COR-01.value", "0.COR-03.value", "0.COR-02.value");

  /** What happens to the tablet itself. */
  enum Mishap {
    BROWSER_KILLED,
    NETWORK_OFF_OR_ON,
    STORAGE_FULL,
    CLOCK_SET_BACK
  }

  private static final double LONGEST_WAIT_MS = 60_000;

  private final InstalledTablet tablet;
  private final Random random;
  private final SavedWork saved;
  private final Map<Mishap, Integer> mishaps = new EnumMap<>(Mishap.class);
  private String visit = "";
  private Page page;

  TabletSchedule(InstalledTablet tablet, Random random, SavedWork saved) {
    this.tablet = tablet;
    this.random = random;
    this.saved = saved;
    this.page = tablet.open("/");
  }

  Page page() {
    return page;
  }

  /** UUID of the visit. */
  String visit() {
    return visit.replaceFirst(".*/", "");
  }

  Map<Mishap, Integer> mishaps() {
    return new EnumMap<>(mishaps);
  }

  void begin(PlaceId place) {
    page.waitForFunction("() => navigator.serviceWorker.controller !== null"); // it is installed
    visit = TabletSteps.startVisit(page, place, "full");
  }

  /** One thing that people or fate do. */
  void act() {
    int luck = random.nextInt(100);
    if (luck < 45) {
      answer();
    } else if (luck < 60) {
      photograph();
    } else if (luck < 75) {
      sendNow();
    } else if (luck < 82) {
      note(Mishap.BROWSER_KILLED);
      tablet.killAndRestart(random.nextBoolean());
      page = tablet.open(visit);
    } else if (luck < 89) {
      note(Mishap.NETWORK_OFF_OR_ON);
      tablet.setOffline(random.nextBoolean());
    } else if (luck < 94) {
      note(Mishap.STORAGE_FULL);
      workOnAFullTablet();
    } else {
      note(Mishap.CLOCK_SET_BACK);
      tablet.setClockBack(Duration.ofMinutes(random.nextInt(10, 100_000)));
    }
  }

  /** As the browser does when it finds a network; the rest happens meanwhile. */
  private void sendNow() {
    page.evaluate("() => { dispatchEvent(new Event('online')) }");
  }

  /** Attempts to send over the bad network, one soon after the other. */
  void attempt(int times, LongSupplier requests) {
    tablet.setOffline(false);
    for (int i = 0; i < times && !isSent(); i++) {
      long before = requests.getAsLong();
      sendNow();
      page.waitForCondition(
          () -> requests.getAsLong() > before && page.locator("[data-phase=sending]").count() == 0);
    }
  }

  private boolean isSent() {
    return page.locator("[data-part=unsent]").innerText().endsWith(": 0");
  }

  /** Returns when the tablet has learned that the server has everything, and says so. */
  void awaitSent() {
    page.waitForCondition(
        () -> isSent() && content().isVerified(),
        new Page.WaitForConditionOptions().setTimeout(LONGEST_WAIT_MS));
  }

  /** Records and sends, until this has happened. */
  void sendUntil(BooleanSupplier happened) {
    comeHome();
    answer();
    sendNow();
    page.waitForCondition(happened, new Page.WaitForConditionOptions().setTimeout(LONGEST_WAIT_MS));
  }

  private void note(Mishap mishap) {
    mishaps.merge(mishap, 1, Integer::sum);
  }

  void answer() {
    String field = NUMBERS.get(random.nextInt(NUMBERS.size()));
    String value = type(field);
    TabletSteps.awaitSaved(page);
    saved.answer(field, value);
  }

  private String type(String field) {
    String value = Integer.toString(random.nextInt(500, 2500));
    TabletSteps.go(page, visit + "/steps/Z3");
    TabletSteps.field(page, field).fill(value);
    return value;
  }

  private void photograph() {
    byte[] file = TabletSteps.aPhoto(random.nextLong());
    TabletSteps.go(page, visit + "/photos");
    TabletSteps.takePhoto(page, page.locator("main"), "Есік " + saved.photos(), file);
    saved.photo(file);
  }

  /** The screen says that nothing was saved; once there is room again, it is. */
  private void workOnAFullTablet() {
    tablet.restartWithoutRoom();
    page = tablet.open(visit + "/photos");
    TabletSteps.offerPhoto(page, page.locator("main"), TabletSteps.aPhoto(random.nextLong()));
    page.getByText("Not saved: the tablet is full.").first().waitFor();
    assertThat(page.locator(".tablet-photos input").count()).as("photos kept").isZero();
    String field = NUMBERS.get(random.nextInt(NUMBERS.size()));
    type(field);
    page.locator("[data-part=saved][data-state=failed]").waitFor();
    assertThat(page.locator("[data-part=saved]").innerText()).contains("the tablet is full");
    tablet.makeRoom();
    String value = type(field);
    TabletSteps.awaitSaved(page);
    saved.answer(field, value);
  }

  /** As somebody who comes home: the network is there, and the app is opened anew. */
  Page comeHome() {
    tablet.setOffline(false);
    page.close();
    page = tablet.open(visit);
    return page;
  }

  TabletContent content() {
    return TabletContent.read(page, visit());
  }
}
