package kz.qadam.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import kz.qadam.TestPeople;
import kz.qadam.account.GrantScope;
import kz.qadam.account.Role;
import kz.qadam.audit.PlaceRows;
import kz.qadam.place.PlaceId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class AuditInBrowserTest extends BrowserTest {

  private PlaceId school = new PlaceId(1);

  @Autowired private ApplicationContext application;

  private String session = "";

  @BeforeEach
  void openASchool() {
    school = PlaceRows.aSchool(jdbc, "№7 мектеп-гимназия");
    session = TestPeople.signIn(application, Role.AUDITOR, GrantScope.COUNTRY);
  }

  /** Always the same person: nobody else sees their draft. */
  private Visitor maker() {
    return visitor().withSession(session);
  }

  private static Locator field(Page page, String name) {
    return page.locator("[id='" + name + "']");
  }

  private static Locator answer(Page page, String question, String code) {
    return page.locator("input[name='" + question + ".answer'][value='" + code + "']");
  }

  private static void goOn(Page page) {
    PageChecks.awaitPageAfter(page, page.locator(".audit-actions button[value=next]")::click);
  }

  private static void goTo(Page page, String step) {
    PageChecks.awaitPageAfter(
        page, page.locator(".audit-steps button[value='" + step + "']")::click);
  }

  /** A draft on its second page. */
  private Page started(Visitor visitor) {
    Page page = visitor.open("/places/" + school + "/audits/new");
    PageChecks.awaitPageAfter(page, page.locator("main form button")::click);
    goOn(page);
    return page;
  }

  private static String audit(Page page) {
    return page.url().replaceFirst(".*/audits/([^/?#]+).*", "$1");
  }

  /** A narrow corridor, no sign language, a door of two kinds; the rest stays open. */
  private static void fillIn(Page page) {
    goTo(page, "Z2-1");
    field(page, "1.DOR-01.value").fill("78");
    field(page, "1.DOR-01.unit").selectOption("cm");
    goTo(page, "Z3");
    field(page, "0.COR-01.value").fill("1 600");
    answer(page, "0.EVC-03", "present").check();
    goTo(page, "Z6");
    answer(page, "0.INF-04", "absent").check();
    answer(page, "0.INF-12", "present").check();
    answer(page, "0.INF-13", "not_observed").check();
    field(page, "0.INF-13.why_unseen").selectOption("no_access");
  }

  private List<String> levels() {
    return jdbc.sql(
            "SELECT disability_group FROM place_levels WHERE place_id = ? AND valid_to IS NULL"
                + " ORDER BY 1")
        .param(school.value())
        .query(String.class)
        .list();
  }

  @ParameterizedTest(name = "scripts {0}")
  @ValueSource(strings = {"on", "off"})
  void anAuditGivesVerdictsForFiveGroupsAndNamesWhatIsNotMeasured(String scripts) {
    Visitor visitor = scripts.equals("on") ? maker() : maker().withoutScripts();
    Page page = started(visitor.inLanguage("ru"));
    fillIn(page);
    goTo(page, "review");
    assertThat(page.locator("main").innerText()).contains("Что останется неизвестным");
    PageChecks.awaitPageAfter(page, page.locator("main form button")::click);

    assertThat(page.locator("h1").innerText()).isEqualTo("Аудит объекта");
    assertThat(page.locator(".verdict").count()).isEqualTo(5);
    String wheelchair = page.locator(".verdict[data-group=K]").innerText();
    assertThat(wheelchair)
        .contains("78\u00a0см, нужно не менее 900\u00a0мм")
        .contains("Сынақ адамы");
    String hearing = page.locator(".verdict[data-group=G]").innerText();
    assertThat(hearing).contains("Что измерить, чтобы решить");
    assertThat(levels()).containsExactly("G", "K", "O", "S", "U");
  }

  @Test
  void goingBackShowsWhatWasSavedLast() {
    Page page = started(maker().withoutScripts());
    goTo(page, "Z3");
    field(page, "0.COR-01.value").fill("1400");
    PageChecks.awaitPageAfter(page, page.locator(".audit-actions button[value=save]")::click);
    field(page, "0.COR-01.value").fill("1600");
    goOn(page);

    page.goBack();

    assertThat(field(page, "0.COR-01.value").inputValue()).isEqualTo("1600");
  }

  @Test
  void theMistakesTakeTheFocusAndLeadToTheirFields() {
    Page page = started(maker().inLanguage("en"));
    goTo(page, "Z3");
    field(page, "0.COR-01.value").fill("wide");
    field(page, "0.COR-03.value").fill("-5");
    goOn(page);

    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("problems");
    PageChecks.assertAccessible(page);
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("0.COR-01.value");
    assertThat(field(page, "0.COR-01.value").inputValue()).isEqualTo("wide");
    assertThat(field(page, "0.COR-03.value").getAttribute("aria-invalid")).isEqualTo("true");
  }

  @Test
  void theKeyboardGoesThroughAQuestionInTheOrderOfReading() {
    Page page = started(maker());
    goTo(page, "Z3");
    field(page, "0.COR-01.value").focus();
    page.keyboard().press("Tab");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("0.COR-01.unit");
    page.keyboard().press("Tab");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("0.COR-01.answer");
    page.keyboard().press("ArrowRight");
    assertThat(page.evaluate("document.activeElement.value")).isEqualTo("not_applicable");
    page.keyboard().press("Tab");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("0.COR-01.why_not");
  }

  @Test
  void whatIsTypedIsSavedWithoutPressingAnything() {
    Page page = started(maker().inLanguage("en"));
    goTo(page, "Z3");
    page.waitForResponse(
        response -> response.url().endsWith("/fields") && response.ok(),
        () -> field(page, "0.COR-01.value").fill("160"));
    page.reload();
    assertThat(field(page, "0.COR-01.value").inputValue()).isEqualTo("160");
    assertThat(answer(page, "0.COR-01", "measured").isChecked()).isTrue();
  }

  @Test
  void anAnswerOpensTheQuestionsThatHangOnIt() {
    Page page = started(maker());
    goTo(page, "Z2-1");
    Locator ramp = field(page, "1.RMP-04.value");
    assertThat(ramp.isVisible()).isFalse();
    answer(page, "1.FCT-22", "present").check();
    assertThat(ramp.isVisible()).isTrue();
  }

  @Test
  void theReviewSaysThatAnswersOfHigherEntrancesAreKeptBack() {
    Page page = started(maker());
    goTo(page, "visit");
    field(page, "entrances").fill("2");
    goOn(page);
    goTo(page, "Z2-2");
    field(page, "2.DOR-01.value").fill("900");
    goTo(page, "visit");
    field(page, "entrances").fill("1");
    goTo(page, "review");

    assertThat(page.locator("[data-part=set-aside]").innerText()).contains("1 кіреберіс");
    String review = "/audits/" + audit(page) + "/review";
    assertGoodForEveryReader(this::maker, review, "audit-review-set-aside");
  }

  @Test
  void everyPageIsGoodForEveryReader() {
    Page page = started(maker());
    fillIn(page);
    goTo(page, "review");
    String audit = "/audits/" + audit(page);
    assertGoodForEveryReader(this::maker, audit + "/steps/visit", "audit-visit");
    assertGoodForEveryReader(this::maker, audit + "/steps/Z2-1", "audit-entrance");
    assertGoodForEveryReader(this::maker, audit + "/review", "audit-review");
    assertGoodForEveryReader(this::maker, audit + "/discard", "audit-discard");
    Page last = maker().open(audit + "/review");
    PageChecks.awaitPageAfter(last, last.locator("main form button")::click);
    assertGoodForEveryReader(this::maker, audit, "audit-result");
    assertGoodForEveryReader(this::maker, "/audit?q=мектеп", "audit-start");
  }
}
