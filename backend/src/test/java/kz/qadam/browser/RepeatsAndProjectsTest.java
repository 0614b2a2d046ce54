package kz.qadam.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.Map;
import kz.qadam.TestPeople;
import kz.qadam.account.GrantScope;
import kz.qadam.account.PersonId;
import kz.qadam.account.Role;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditService;
import kz.qadam.audit.AuditStage;
import kz.qadam.audit.PlaceRows;
import kz.qadam.place.PlaceId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Pages on repeated audits, and on audits of what does not stand yet. */
class RepeatsAndProjectsTest extends BrowserTest {

  @Autowired private AuditService audits;
  @Autowired private ApplicationContext application;

  private PersonId anAuditor() {
    return TestPeople.personOf(
        application, TestPeople.signIn(application, Role.AUDITOR, GrantScope.COUNTRY));
  }

  private AuditId visit(PlaceId place, AuditStage stage, PersonId who, String corridorMm) {
    AuditId id = audits.startVisit(place, stage).id();
    audits.saveDraft(
        id,
        Map.of(
            "auditor", "Айгүл Серікова",
            "entrances", "1",
            "visited_on", "2026-10-11",
            "0.COR-01.value", corridorMm));
    return audits.submit(id, who).id();
  }

  private void repeated(PersonId first, PersonId other, String repeatMm) {
    PlaceId place = PlaceRows.aSchool(jdbc, "№ 5 мектеп-гимназия");
    visit(place, AuditStage.STANDING, first, "3000");
    jdbc.sql(
            """
            INSERT INTO assignments (place_id, auditor_id, reason, due_on, is_blind, assigned_by, assigned_at)
            VALUES (?, ?, 'repeat', '2027-01-01', true, ?, now())""")
        .params(place.value(), other.value(), first.value())
        .update();
    visit(place, AuditStage.STANDING, other, repeatMm);
  }

  @Test
  void agreementIsGoodToReadAndEachFigureOpensItsPairs() {
    assertGoodForEveryReader(() -> official(Role.REVIEWER), "/quality", "quality-none");
    PersonId first = anAuditor();
    PersonId other = anAuditor();
    for (int i = 0; i < 12; i++) {
      repeated(first, other, i < 5 ? "1000" : "3000");
    }
    assertGoodForEveryReader(() -> official(Role.REVIEWER), "/quality", "quality");
    assertGoodForEveryReader(
        () -> official(Role.REVIEWER), "/quality/pairs?criterion=COR-01", "quality-pairs");
    Page page = official(Role.MINISTRY).withoutScripts().open("/quality");
    PageChecks.awaitPageAfter(
        page, page.locator("a[href='/quality/pairs?criterion=COR-01']").first()::click);
    assertThat(page.locator("#total").textContent()).isEqualTo("12");
  }

  @Test
  void repeatsAreDrawnByKeyboardWithoutScripts() {
    assertGoodForEveryReader(() -> official(Role.REVIEWER), "/assignments/draws", "draws-none");
    PersonId first = anAuditor();
    anAuditor();
    for (int i = 0; i < 3; i++) {
      PlaceId place = PlaceRows.aSchool(jdbc, "№ " + (30 + i) + " мектеп-гимназия");
      visit(place, AuditStage.STANDING, first, "3000");
    }
    assertGoodForEveryReader(() -> official(Role.REVIEWER), "/assignments/draws", "draws");
    Page page = official(Role.REVIEWER).inLanguage("en").withoutScripts().open("/assignments");
    PageChecks.awaitPageAfter(
        page, () -> page.locator("a[href='/assignments/draws']").press("Enter"));
    PageChecks.awaitPageAfter(
        page,
        () -> page.locator("form[action^='/assignments/draws'][method=get] button").press("Enter"));
    PageChecks.awaitPageAfter(page, () -> drawing(page).press("Enter"));
    assertThat(page.locator(".error-summary").innerText())
        .contains("How many repeat audits: is needed", "Auditors: choose at least one");
    page.locator("#repeats").fill("2");
    for (Locator auditor : page.locator("input[name=auditors]").all()) {
      auditor.press("Space");
    }
    PageChecks.awaitPageAfter(page, () -> drawing(page).press("Enter"));
    assertThat(page.locator("h1").innerText()).contains("Draw no.");
    assertThat(page.locator("table tbody tr").count()).isEqualTo(2);
    String path = URI.create(page.url()).getPath();
    assertGoodForEveryReader(() -> official(Role.MINISTRY), path, "draw");
  }

  private static Locator drawing(Page page) {
    return page.locator("form[action^='/assignments/draws'][method=post] button");
  }

  @Test
  void anAuditOfDesignDocumentsIsBegunAndSaysWhatItIs() {
    PlaceId place = PlaceRows.aSchool(jdbc, "№ 9 мектеп");
    String address = "/places/" + place + "/audits/new";
    assertGoodForEveryReader(this::auditor, address, "audit-new-stage");
    Page page = auditor().withoutScripts().open(address);
    page.locator("input[value=design]").check();
    PageChecks.awaitPageAfter(page, page.locator("main form button").first()::click);
    assertThat(page.url()).contains("/audits/");
    assertThat(page.locator("main .tag").innerText())
        .isEqualTo("Құрылысқа дейінгі жобалау құжаттары");
    PageChecks.awaitPageAfter(page, page.locator("button[value=review]")::click);
    assertThat(page.locator("main .tag").innerText())
        .isEqualTo("Құрылысқа дейінгі жобалау құжаттары");
    AuditId design = visit(place, AuditStage.DESIGN, anAuditor(), "3000");
    assertGoodForEveryReader("/audits/" + design, "audit-design");
    assertGoodForEveryReader("/places/" + place, "place-with-design");
  }
}
