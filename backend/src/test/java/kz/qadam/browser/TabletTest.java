package kz.qadam.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kz.qadam.TestPeople;
import kz.qadam.account.GrantScope;
import kz.qadam.account.PersonId;
import kz.qadam.account.Role;
import kz.qadam.account.SessionService;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditOutcome;
import kz.qadam.audit.AuditReview;
import kz.qadam.audit.PlaceRows;
import kz.qadam.place.PlaceId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The app for tablets: without a network, killed, signed out. */
class TabletTest extends BrowserTest {

  @Autowired private ApplicationContext app;
  @Autowired private SessionService sessions;
  @Autowired private AuditReview review;
  @TempDir private Path profile;
  private static final String DESIGN = "Design documents before construction";

  private PlaceId school = new PlaceId(1);
  private String session = "";

  @BeforeEach
  void assignASchool() {
    school = PlaceRows.aSchool(jdbc, "№ 7 мектеп");
    session = TestPeople.signIn(app, Role.AUDITOR, GrantScope.COUNTRY);
    new TabletAssignments(app).give(school, session);
  }

  private InstalledTablet tablet() {
    return new InstalledTablet(profile, origin(), session);
  }

  private static Page withPlaceTaken(InstalledTablet tablet) {
    Page page = tablet.open("/");
    page.locator("main .actions button").first().click();
    page.waitForCondition(() -> page.locator("main .actions button").count() == 0);
    page.waitForFunction("() => navigator.serviceWorker.controller !== null");
    return page;
  }

  /** Scripts, styles and background of the map come from the tablet alone. */
  private static void assertTheRouteIsOnAMap(Page page) {
    TabletSteps.go(page, "/route");
    assertThat(page.locator("[data-part=map]").innerText()).contains("is on the tablet");
    page.locator(".route-marker").waitFor();
    page.locator("canvas.leaflet-tile-loaded").first().waitFor();
    assertThat(page.locator(".route__map").evaluate("map => getComputedStyle(map).overflow"))
        .as("styles of the map")
        .isEqualTo("hidden");
    assertThat(page.locator(".route__stop h2").innerText()).contains("№ 7 мектеп");
    page.locator(".route__stop a").click();
    TabletSteps.awaitScreen(page, "/places/.*");
  }

  private static void measureTheDoor(Page page, String visit) {
    TabletSteps.go(page, visit + "/steps/Z2-1");
    TabletSteps.field(page, "1.DOR-01.value").fill("78");
    TabletSteps.field(page, "1.DOR-01.unit").selectOption("cm");
    TabletSteps.awaitSaved(page);
  }

  /** What submitted audits of the place say. */
  private List<String> observations(PlaceId place) {
    return jdbc.sql(
            """
            SELECT o.criterion_id || ' ' || trim_scale(o.value) || ' ' || o.unit
            FROM observations o JOIN audits a ON a.id = o.audit_id
            WHERE a.place_id = ? ORDER BY 1
            """)
        .param(place.value())
        .query(String.class)
        .list();
  }

  private int photosOfAudits(PlaceId place) {
    return jdbc.sql(
            """
            SELECT count(*) FROM fieldwork_audit_photos p JOIN audits a ON a.id = p.audit_id
            WHERE a.place_id = ?
            """)
        .param(place.value())
        .query(Integer.class)
        .single();
  }

  @Test
  void aVisitWithoutANetworkSurvivesAKilledBrowserAndArrivesOnTheServer() {
    try (InstalledTablet tablet = tablet()) {
      Page page = withPlaceTaken(tablet);
      page.locator("[data-map=taken]").waitFor();
      tablet.setOffline(true);
      page.reload();
      TabletSteps.awaitScreen(page, "/");
      assertTheRouteIsOnAMap(page);
      String visit = TabletSteps.startVisit(page, school, "middle");
      measureTheDoor(page, visit);
      TabletSteps.go(page, visit + "/photos");
      TabletSteps.takePhoto(page, page.locator("main"), "The door of the main entrance");

      tablet.killAndRestart(true);
      page = tablet.open(visit + "/steps/Z2-1");
      assertThat(TabletSteps.field(page, "1.DOR-01.value").inputValue()).isEqualTo("78");
      TabletSteps.go(page, visit + "/finish");
      page.locator("main button:has-text('Finish the audit')").click();
      TabletSteps.awaitScreen(page, visit);
      assertThat(page.locator("[data-state=tablet]").innerText()).contains("On the tablet");

      tablet.setOffline(false);
      page.locator("[data-state=verified]").waitFor();
      page.locator("[data-server=submitted]").waitFor();
      assertThat(page.locator("[data-part=unsent]").innerText()).endsWith(": 0");
      assertThat(observations(school)).containsExactly("DOR-01 78 cm");
      assertThat(photosOfAudits(school)).isEqualTo(1);
      assertThat(tablet.mishaps()).isEmpty();
    }
  }

  @Test
  void whatIsTypedIsOnTheTabletBeforeTheScreenSaysSo() {
    try (InstalledTablet tablet = tablet()) {
      Page page = withPlaceTaken(tablet);
      tablet.setOffline(true);
      String visit = TabletSteps.startVisit(page, school, "middle");
      TabletSteps.go(page, visit + "/steps/Z3");
      TabletSteps.field(page, "0.COR-01.value").pressSequentially("1600");
      TabletSteps.awaitSaved(page);
      tablet.killAndRestart(true);
      page = tablet.open(visit + "/steps/Z3");
      assertThat(TabletSteps.field(page, "0.COR-01.value").inputValue()).isEqualTo("1600");
    }
  }

  @Test
  void aClockThatIsSetBackWarnsButKeepsNobodyFromFinishing() {
    try (InstalledTablet tablet = tablet()) {
      Page page = withPlaceTaken(tablet);
      String visit = TabletSteps.startVisit(page, school, "middle");
      measureTheDoor(page, visit);
      tablet.setClockBack(Duration.ofDays(3));
      page = tablet.open(visit + "/finish");
      Locator warning = page.locator(".notice:has(a[href$='/visited_on'])");
      assertThat(warning.innerText()).contains("the clock of this tablet");
      assertThat(page.locator(".error-summary").count()).isZero();
      PageChecks.assertAccessible(page);
      page.locator("main button:has-text('Finish the audit')").click();
      TabletSteps.awaitScreen(page, visit);
      page.locator("[data-server=submitted]").waitFor();
      assertThat(observations(school)).containsExactly("DOR-01 78 cm");
      assertThat(tablet.mishaps()).isEmpty();
    }
  }

  @Test
  void aVisitToDesignDocumentsSaysSoOnItsScreensAndHowFarThePlaceIs() {
    try (InstalledTablet tablet = tablet()) {
      Page page = withPlaceTaken(tablet);
      String visit = TabletSteps.startVisit(page, school, "short", "design");
      assertThat(page.locator("[data-stage=design]").innerText()).isEqualTo(DESIGN);
      assertThat(page.locator("[data-part=position]").innerText()).isEqualTo("Not recorded yet.");

      tablet.setPosition(43.251, 76.95, 8); // 0.001° of latitude are 111.2 m
      page.locator("main button:has-text('Record my position')").click();
      page.locator("[data-part=position]:has-text('accurate to 8 m')").waitFor();
      assertThat(page.locator("[data-part=position]").innerText()).contains("111 m from the point");

      TabletSteps.go(page, visit + "/steps/Z3");
      assertThat(page.locator("[data-stage=design]").innerText()).isEqualTo(DESIGN);
      TabletSteps.go(page, "/");
      assertThat(page.locator("[data-visit] [data-stage]").innerText()).isEqualTo(DESIGN);
    }
  }

  @Test
  void theMapSaysHowOldItIsAndIsRenewed() {
    try (InstalledTablet tablet = tablet()) {
      tablet.setClockBack(Duration.ofDays(40));
      Page page = withPlaceTaken(tablet);
      page.locator("[data-map=taken]").waitFor();
      tablet.setClockBack(Duration.ZERO);
      TabletSteps.go(page, "/storage");
      assertThat(page.locator("[data-part=map]").innerText())
          .contains("40 days ago", "may be out of date");
      page.locator("main button:has-text('Renew the map')").click();
      page.locator("[data-part=map]:has-text('today')").waitFor();
    }
  }

  @Test
  void anAnswerOpensQuestionsAndMovesTheVerdictAtOnce() {
    try (InstalledTablet tablet = tablet()) {
      Page page = withPlaceTaken(tablet);
      String visit = TabletSteps.startVisit(page, school, "full");
      TabletSteps.go(page, visit + "/steps/Z2-1");
      assertThat(TabletSteps.field(page, "1.RMP-04").isVisible()).isFalse();
      TabletSteps.answer(page, "1.FCT-22", "present");
      TabletSteps.field(page, "1.RMP-04").waitFor();
      TabletSteps.field(page, "1.DOR-01.value").fill("500");
      page.locator("[data-group=K] .level--inaccessible").waitFor();
    }
  }

  @Test
  void theEndNamesAllMistakesAndLeadsToTheirFields() {
    try (InstalledTablet tablet = tablet()) {
      Page page = withPlaceTaken(tablet);
      String visit = TabletSteps.startVisit(page, school, "middle");
      TabletSteps.go(page, visit + "/steps/Z3");
      TabletSteps.field(page, "0.COR-01.value").fill("wide");
      TabletSteps.awaitSaved(page);
      TabletSteps.go(page, visit + "/finish");
      assertThat(page.locator("main button:has-text('Finish the audit')").isDisabled()).isTrue();
      page.locator(".error-summary a").first().click();
      page.waitForFunction("() => document.activeElement.id === '0.COR-01.value'");
    }
  }

  @Test
  void signedOutElsewhereTheTabletLosesItsKeyAndSaysWhatIsGone() {
    PersonId person = TestPeople.personOf(app, session);
    try (InstalledTablet tablet = tablet()) {
      Page page = withPlaceTaken(tablet);
      tablet.setOffline(true);
      String visit = TabletSteps.startVisit(page, school, "short");
      measureTheDoor(page, visit);
      sessions.listDevices(person).forEach(device -> sessions.revoke(person, device.sessionId()));
      tablet.setOffline(false);
      page.locator("[data-phase=revoked]").waitFor();
      TabletSteps.awaitScreen(page, "/"); // by itself: what was on the screen is gone
      assertThat(page.locator("main").innerText()).contains("Lost before it was sent");
      assertThat(page.locator("[data-visit]").count()).isZero();
    }
  }

  @Test
  void theDescriptionOfAPhotoSurvivesAnotherPhotoAndAKilledBrowser() {
    try (InstalledTablet tablet = tablet()) {
      Page page = withPlaceTaken(tablet);
      String visit = TabletSteps.startVisit(page, school, "middle");
      TabletSteps.go(page, visit + "/photos");
      Locator main = page.locator("main");
      TabletSteps.offerPhoto(page, main, TabletSteps.aPhoto(1));
      main.locator(".tablet-photos input").first().pressSequentially("The ramp");
      TabletSteps.offerPhoto(page, main, TabletSteps.aPhoto(2));
      page.waitForCondition(() -> main.locator(".tablet-photos input").count() == 2);
      assertThat(descriptions(page)).containsExactlyInAnyOrder("The ramp", "");
      tablet.killAndRestart(true);
      page = tablet.open(visit + "/photos");
      page.locator(".tablet-photos input").nth(1).waitFor();
      assertThat(descriptions(page)).containsExactlyInAnyOrder("The ramp", "");
    }
  }

  private static List<String> descriptions(Page page) {
    return page.locator(".tablet-photos input").all().stream().map(Locator::inputValue).toList();
  }

  @Test
  void whatTheServerRefusedIsLetGoAfterAQuestion() {
    try (InstalledTablet tablet = tablet()) {
      Page page = withPlaceTaken(tablet);
      String visit = TabletSteps.startVisit(page, school, "middle");
      measureTheDoor(page, visit);
      TabletSteps.go(page, visit + "/photos");
      Locator main = page.locator("main");
      TabletSteps.takePhoto(page, main, "No picture", "text".getBytes(StandardCharsets.UTF_8));
      String id = visit.replaceFirst(".*/", "");
      page.waitForCondition(() -> TabletContent.read(page, id).photos().containsValue("refused"));
      main.locator("[data-photo] button").click();
      TabletSteps.go(page, visit + "/finish");
      page.locator("main button:has-text('Finish the audit')").click();
      page.locator("[data-server=submitted]").waitFor();
      accept(id);
      page.reload(); // asks about each visit
      page.locator("[data-server=accepted]").waitFor();
      TabletSteps.go(page, "/storage");
      main.locator("button:has-text('Delete from the tablet')").click();
      page.locator("button:focus:has-text('Keep it')").waitFor();
      PageChecks.assertAccessible(page);
      main.locator("button:has-text('Delete with 1 refused')").click();
      page.waitForCondition(() -> page.locator("[data-part=unsent]").innerText().endsWith(": 0"));
      assertThat(main.locator(".card").count()).isZero();
    }
  }

  private void accept(String visit) {
    String audit =
        jdbc.sql("SELECT audit_id::text FROM fieldwork_audits WHERE visit_id = ?::uuid")
            .param(visit)
            .query(String.class)
            .single();
    review.decide(
        AuditId.find(audit).orElseThrow(),
        AuditOutcome.ACCEPTED,
        TestPeople.personOf(app, TestPeople.signIn(app, Role.REVIEWER, GrantScope.COUNTRY)),
        null);
  }

  @Test
  void aVisitOfSomebodyElseIsReadAndNotChanged() {
    String visit;
    try (InstalledTablet tablet = tablet()) {
      Page page = withPlaceTaken(tablet);
      visit = TabletSteps.startVisit(page, school, "middle");
      measureTheDoor(page, visit);
      page.locator("[data-part=unsent]:has-text(': 0')").waitFor();
    }
    String other = TestPeople.signIn(app, Role.AUDITOR, GrantScope.COUNTRY);
    try (InstalledTablet tablet = new InstalledTablet(profile, origin(), other)) {
      Page page = tablet.open(visit);
      Locator whose = page.locator("main .notice:has-text('Somebody else began this visit')");
      whose.waitFor();
      assertThat(page.locator(".tablet-step").count()).isZero();
      PageChecks.assertAccessible(page);
      for (String part : List.of("/steps/Z2-1", "/photos", "/signature", "/finish")) {
        TabletSteps.go(page, visit + part);
        whose.waitFor();
        assertThat(page.locator("main input, main textarea, main button").count())
            .as(part)
            .isZero();
      }
      assertThat(tablet.mishaps()).isEmpty();
    }
  }

  @Test
  void aSignatureNeedsNoDrawing() {
    try (InstalledTablet tablet = tablet()) {
      Page page = withPlaceTaken(tablet);
      String visit = TabletSteps.startVisit(page, school, "short");
      TabletSteps.go(page, visit + "/signature");
      page.locator("#signer").focus();
      page.keyboard().type("A. Director");
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      TabletSteps.awaitScreen(page, visit);
      TabletSteps.go(page, visit + "/signature");
      assertThat(page.locator("main").innerText()).contains("Signed by A. Director");
    }
  }
}
