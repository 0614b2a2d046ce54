package kz.qadam.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.qadam.TestPeople;
import kz.qadam.account.GrantScope;
import kz.qadam.account.Role;
import kz.qadam.act.PdfUa;
import kz.qadam.audit.PlaceRows;
import kz.qadam.place.PlaceId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The work of an auditor and a reviewer from the assignment to the closed order, by keyboard, with
 * everything that each of them sees read by axe.
 */
class WholeDayTest extends BrowserTest {

  private static final String TERRITORY = "710000000"; // no other test gives places here
  private static final int DAYS_AGO = 10;

  @Autowired private ApplicationContext app;
  @TempDir private Path profile;
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Almaty"));
  private final List<PlaceId> schools = new ArrayList<>();
  private String auditor = "";
  private String reviewer = "";

  @BeforeEach
  void gather() {
    for (int number = 31; number <= 33; number++) {
      PlaceId school = PlaceRows.aSchool(jdbc, "№ " + number + " мектеп-лицей");
      jdbc.sql("UPDATE places SET territory_kato = ? WHERE id = ?")
          .params(TERRITORY, school.value())
          .update();
      schools.add(school);
    }
    auditor = TestPeople.signIn(app, Role.AUDITOR, GrantScope.COUNTRY);
    reviewer = TestPeople.signIn(app, Role.REVIEWER, GrantScope.COUNTRY);
  }

  private Page asReviewer(String path) {
    return visitor().withSession(reviewer).inLanguage("en").open(path);
  }

  @Test
  void fromTheAssignmentToTheClosedOrder() throws IOException {
    assign();
    try (InstalledTablet tablet = new InstalledTablet(profile, origin(), auditor)) {
      Page page = takeAllAlong(tablet);
      tablet.setOffline(true);
      String narrow = visit(page, schools.get(0), "100");
      visit(page, schools.get(1), "1800");
      visit(page, schools.get(2), "1800");
      seeThreeWaiting(page);
      tablet.setOffline(false);
      awaitServer(page, narrow, "submitted");
      returnAudit(auditOf(narrow));
      correct(tablet, narrow);
      String audit = auditOf(narrow);
      accept(audit);
      readAct(audit);
      String order = issueOrder(audit);
      String reinspection = reinspect(tablet.open("/"));
      accept(auditOf(reinspection));
      close(order);
      assertThat(tablet.mishaps()).isEmpty();
    }
  }

  private void assign() {
    Page page = asReviewer("/assignments?in=" + TERRITORY + "&why=never");
    for (PlaceId school : schools) {
      page.locator("input[name=place][value='" + school + "']").press("Space");
    }
    page.locator("#auditor").selectOption(TestPeople.personOf(app, auditor).toString());
    PageChecks.assertAccessible(page);
    press(page, "form[action^='/assignments'][method=post] button");
    assertThat(page.locator("[aria-labelledby=open] li").count()).isGreaterThanOrEqualTo(3);
  }

  private Page takeAllAlong(InstalledTablet tablet) {
    Page page = tablet.open("/");
    page.locator("main .actions button").first().press("Enter");
    page.waitForCondition(() -> page.locator("main .actions button").count() == 0);
    page.waitForFunction("() => navigator.serviceWorker.controller !== null");
    return page;
  }

  /** Without a network; gives the address of the visit. */
  private String visit(Page page, PlaceId school, String corridorMm) {
    String visit = TabletSteps.startVisit(page, school, "middle");
    TabletSteps.go(page, visit + "/steps/visit");
    TabletSteps.field(page, "visited_on").fill(today.minusDays(DAYS_AGO).toString());
    TabletSteps.awaitSaved(page);
    measureCorridor(page, visit, corridorMm);
    TabletSteps.go(page, visit + "/photos");
    TabletSteps.takePhoto(page, page.locator("main"), "Дәліз", school.value());
    finish(page, visit);
    return visit;
  }

  private static void measureCorridor(Page page, String visit, String corridorMm) {
    TabletSteps.go(page, visit + "/steps/Z3");
    Locator value = TabletSteps.field(page, "0.COR-01.value");
    value.focus();
    page.keyboard().press("Control+A");
    page.keyboard().type(corridorMm);
    TabletSteps.awaitSaved(page);
  }

  private static void finish(Page page, String visit) {
    TabletSteps.go(page, visit + "/finish");
    page.locator("main button:has-text('Finish the audit')").press("Enter");
    TabletSteps.awaitScreen(page, visit);
  }

  private static void seeThreeWaiting(Page page) {
    TabletSteps.go(page, "/");
    assertThat(page.locator("[data-visit] [data-state=tablet]").count()).isEqualTo(3);
    look(page, "day-1-waiting");
  }

  private static void awaitServer(Page page, String visit, String state) {
    TabletSteps.go(page, visit);
    page.locator("[data-server=" + state + "]").waitFor();
    page.locator("[data-state=verified]").waitFor();
    look(page, "day-tablet-" + state);
  }

  /** The newest audit that came of the visit. */
  private String auditOf(String visit) {
    return Objects.requireNonNull(
        jdbc.sql(
                "SELECT audit_id::text FROM fieldwork_audits WHERE visit_id = ?::uuid ORDER BY round DESC LIMIT 1")
            .param(visit.replaceFirst(".*/", ""))
            .query(String.class)
            .single());
  }

  private void returnAudit(String audit) {
    Page page = asReviewer("/audits/" + audit);
    assertThat(page.locator(".photos img").count()).isEqualTo(1);
    look(page, "day-2-review");
    press(page, "a[href$='/return']");
    page.locator("#reason").fill("COR-01: 100 mm cannot be; measure the corridor again.");
    press(page, "form[action$='/return'] button");
    look(page, "day-3-returned");
  }

  private void correct(InstalledTablet tablet, String visit) {
    Page page = tablet.open(visit);
    page.locator("[data-server=returned]").waitFor();
    assertThat(page.locator("main").innerText()).contains("measure the corridor again");
    look(page, "day-4-tablet-returned");
    measureCorridor(page, visit, "1000");
    finish(page, visit);
    awaitServer(page, visit, "submitted");
  }

  private void accept(String audit) {
    Page page = asReviewer("/audits/" + audit);
    press(page, "a[href$='/acceptance']");
    PageChecks.assertAccessible(page);
    press(page, "form[action$='/acceptance'] button");
    assertThat(page.locator("#state").innerText()).contains("Accepted");
  }

  private void readAct(String audit) throws IOException {
    Page page = visitor().inLanguage("en").open("/audits/" + audit);
    look(page, "day-5-accepted");
    String act = page.locator("a[href$='/act-kk.pdf']").getAttribute("href");
    byte[] pdf = page.request().get(origin() + act).body();
    assertThat(PdfUa.violations(pdf)).isEmpty();
    assertThat(PdfUa.text(pdf)).contains("№ 31 мектеп-лицей");
  }

  private String issueOrder(String audit) {
    Page page = asReviewer("/audits/" + audit);
    press(page, "a[href$='/orders/new']");
    page.locator("#organisation").fill("School-lyceum 31");
    page.locator("#documentNumber").fill("31-Ұ");
    page.locator("#issuedOn").fill(today.minusDays(DAYS_AGO - 1).toString());
    page.locator("#dueOn").fill(today.plusDays(DAYS_AGO).toString());
    press(page, "form[action$='/orders/new'] button");
    assertThat(page.locator("h1").innerText()).isEqualTo("Order no. 31-Ұ");
    look(page, "day-6-ordered");
    return page.url().replaceFirst("\\?.*", "");
  }

  /** Today, on the tablet that still has the place. */
  private String reinspect(Page page) {
    String visit = TabletSteps.startVisit(page, schools.get(0), "middle");
    measureCorridor(page, visit, "1800");
    finish(page, visit);
    awaitServer(page, visit, "submitted");
    return visit;
  }

  private void close(String order) {
    Page page = asReviewer(order.replace(origin(), ""));
    assertThat(page.locator("main").innerText()).contains("Everything was put right");
    look(page, "day-7-put-right");
    press(page, "a[href$='/closing']");
    page.locator("#audit").press("Space");
    PageChecks.assertAccessible(page);
    press(page, "form[action$='/closing'] button");
    assertThat(page.locator("#state").innerText()).contains("Closed");
    look(page, "day-8-closed");
  }

  private static void press(Page page, String selector) {
    PageChecks.awaitPageAfter(page, () -> page.locator(selector).first().press("Enter"));
  }

  private static void look(Page page, String screenshot) {
    PageChecks.saveScreenshot(page, screenshot);
    PageChecks.assertAccessible(page);
  }
}
