package kz.qadam.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Objects;
import kz.qadam.TestPeople;
import kz.qadam.account.GrantScope;
import kz.qadam.account.Role;
import kz.qadam.audit.PlaceRows;
import kz.qadam.place.PlaceId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Each screen of the app for every reader. */
class TabletScreensTest extends BrowserTest {

  private static final int SMALLEST_TARGET_PX = 44;

  @Autowired private ApplicationContext app;
  private PlaceId school = new PlaceId(1);

  @BeforeEach
  void openASchool() {
    school = PlaceRows.aSchool(jdbc, "№ 7 мектеп");
  }

  /** Somebody to whom the school was given. */
  private Visitor assigned() {
    String session = TestPeople.signIn(app, Role.AUDITOR, GrantScope.COUNTRY);
    new TabletAssignments(app).give(school, session);
    return visitor().withSession(session);
  }

  private static Page started(Visitor reader) {
    Page page = reader.open("/audit/tablet");
    TabletSteps.awaitScreen(page, "/");
    return page;
  }

  @ParameterizedTest
  @CsvSource({"kk, 360", "ru, 1280", "en, 360", "kk, 320"})
  void eachScreenIsGoodForEveryReader(String language, int widthPx) {
    Page page = started(assigned().inLanguage(language).atWidth(widthPx));
    String name = "-" + language + "-" + widthPx;
    check(page, "tablet-work" + name);
    TabletSteps.go(page, "/route");
    page.locator(".route-marker").waitFor();
    check(page, "tablet-route" + name);
    TabletSteps.go(page, "/places/" + school);
    check(page, "tablet-place" + name);
    String visit = TabletSteps.startVisit(page, school, "middle");
    check(page, "tablet-visit" + name);
    TabletSteps.go(page, visit + "/steps/visit");
    check(page, "tablet-who" + name);
    TabletSteps.go(page, visit + "/steps/Z2-1");
    TabletSteps.field(page, "1.DOR-01.value").fill("кең");
    TabletSteps.awaitSaved(page);
    page.locator("[id='1.DOR-01'] summary").click();
    page.locator("[id='1.DOR-01'] .field__error").waitFor();
    check(page, "tablet-step" + name);
    TabletSteps.go(page, visit + "/photos");
    TabletSteps.takePhoto(page, page.locator("main"), "Есік");
    check(page, "tablet-photos" + name);
    TabletSteps.go(page, visit + "/signature");
    check(page, "tablet-signature" + name);
    TabletSteps.go(page, visit + "/finish");
    check(page, "tablet-finish" + name);
    TabletSteps.go(page, "/storage");
    check(page, "tablet-storage" + name);
  }

  @Test
  void theDarkAppIsReadableToo() {
    Page page = started(assigned().inDarkColours());
    String visit = TabletSteps.startVisit(page, school, "short");
    TabletSteps.go(page, visit + "/steps/Z2-1");
    check(page, "tablet-step-dark");
  }

  @Test
  void forcedColoursKeepTheAnswersApart() {
    Page page = started(assigned().inForcedColours());
    String visit = TabletSteps.startVisit(page, school, "short");
    TabletSteps.go(page, visit + "/steps/Z2-1");
    check(page, "tablet-step-forced");
  }

  @Test
  void theKeyboardGoesThroughAQuestionInTheOrderOfReading() {
    Page page = started(assigned());
    String visit = TabletSteps.startVisit(page, school, "middle");
    TabletSteps.go(page, visit + "/steps/Z3");
    assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("H1");
    TabletSteps.field(page, "0.COR-01.value").focus();
    for (String next : List.of("0.COR-01.unit", "0.COR-01.answer")) {
      page.keyboard().press("Tab");
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo(next);
    }
    page.keyboard().press("ArrowRight");
    assertThat(page.evaluate("document.activeElement.value")).isEqualTo("not_applicable");
    page.keyboard().press("Tab");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("0.COR-01.why_not");
  }

  @Test
  void withoutScriptsThePageSaysWhereTheOtherFormIs() {
    Page page = auditor().inLanguage("en").withoutScripts().open("/audit/tablet");
    assertThat(page.locator("main").innerText()).contains("does not work without scripts");
    PageChecks.awaitPageAfter(page, page.locator("main a[href='/audit']")::click);
    assertThat(page.locator("h1").innerText()).isEqualTo("Audit");
  }

  private static void check(Page page, String screenshot) {
    PageChecks.saveScreenshot(page, screenshot);
    PageChecks.assertFitsTheWindow(page);
    PageChecks.assertAccessible(page);
    Object small =
        page.evaluate(
            """
            least => [...document.querySelectorAll('a, button, select, summary, input[type=text]')]
              .filter((one) => one.getBoundingClientRect().height > 0)
              .filter((one) => one.getBoundingClientRect().height < least)
              .map((one) => one.outerHTML.slice(0, 80))
            """,
            SMALLEST_TARGET_PX);
    assertThat((List<?>) Objects.requireNonNull(small)).as(screenshot).isEmpty();
  }
}
