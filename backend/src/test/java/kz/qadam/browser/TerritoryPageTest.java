package kz.qadam.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.qadam.account.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way of an akimat's officer: figure, list behind it, place, commitment, figure again. */
class TerritoryPageTest extends BrowserTest {

  /** A region that no other browser test puts places into. */
  private static final String REGION = "620000000";

  private static final Instant LONG_AGO = Instant.parse("2026-02-01T07:00:00Z");
  private static final LocalDate VISIT = LocalDate.of(2026, 3, 1);

  /** A day on which no commitment of these tests was recorded yet. */
  private static final String EARLIER = "?asOf=2026-06-30";

  private long audited;
  private long other;

  /** Once for all tests of the class: submitted audits cannot be taken back. */
  @BeforeEach
  void fillTheRegion() {
    RegisterRows rows = new RegisterRows(jdbc);
    if (rows.findPlace(REGION, "№ 1 мектеп").isEmpty()) {
      for (int i = 1; i <= 11; i++) {
        rows.place(REGION, "№ " + i + " мектеп", "local_executive", LONG_AGO);
      }
      long school = rows.place(REGION, "Аудиттен өткен мектеп", "local_executive", LONG_AGO);
      Instant submitted = LONG_AGO.plus(Duration.ofDays(35));
      UUID audit = rows.audit(school, VISIT, submitted);
      rows.widePath(audit);
      rows.level(school, audit, 3, 3, submitted);
    }
    audited = rows.findPlace(REGION, "Аудиттен өткен мектеп").orElseThrow();
    other = rows.findPlace(REGION, "№ 1 мектеп").orElseThrow();
  }

  @Test
  void isGoodForEveryReader() {
    assertGoodForEveryReader("/territories/" + REGION, "territory");
  }

  @Test
  void onAPhoneEveryColumnIsInSightAndStillATable() {
    for (String territory : new String[] {REGION, "000000000"}) {
      Page page = visitor().atWidth(360).open("/territories/" + territory);
      PageChecks.assertNoTableScrolls(page);
      PageChecks.assertAccessible(page);
    }
    Page page = visitor().atWidth(360).inLanguage("en").open("/territories/" + REGION);
    Locator wheelchair =
        page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("Wheelchair users"));
    assertThat(wheelchair.getByRole(AriaRole.CELL).count()).isEqualTo(6);
    Locator table = page.locator("table", new Page.LocatorOptions().setHas(wheelchair));
    assertThat(table.getByRole(AriaRole.COLUMNHEADER).first().innerText()).isEqualTo("Group");
  }

  @Test
  void partsOfABarDifferWithoutColours() {
    Page page = visitor().inForcedColours().open("/territories/" + REGION);
    Object sameFills =
        page.evaluate(
            """
            () => {
              const parts = [...document.querySelector('.stack').querySelectorAll('rect')]
              const fills = parts.map((part) => getComputedStyle(part).fill)
              return fills.length < 2 ? 'one part' : fills.length - new Set(fills).size
            }
            """);
    assertThat(sameFills).isEqualTo(0);
  }

  @Test
  void theListBehindANumberIsGoodForEveryReader() {
    assertGoodForEveryReader(
        "/territories/" + REGION + "/list?indicator=8&part=denominator", "territory-list");
  }

  @Test
  void eachNumberOfATileOpensAListOfThatLength() {
    Page page = visitor().open("/territories/" + REGION + EARLIER);
    assertThat(page.locator("#indicator-8 .figure--big").innerText()).isEqualTo("0,0\u00a0%");
    assertThat(page.locator("#indicator-accessible-K .figure--big").innerText())
        .isEqualTo("8,3–100,0\u00a0%");
    PageChecks.awaitPageAfter(page, page.locator("#indicator-8 .tile__counts a").nth(1)::click);
    assertThat(page.locator("#total").innerText()).isEqualTo("12");
    assertThat(page.locator("#units > li").count()).isEqualTo(12);
    page.goBack();
    PageChecks.awaitPageAfter(
        page, page.locator("#indicator-accessible-K .tile__counts a").first()::click);
    assertThat(page.locator("#units > li").count()).isEqualTo(1);
    assertThat(page.locator("#units > li .level--accessible").innerText()).isEqualTo("Қолжетімді");
    PageChecks.awaitPageAfter(page, page.locator("#units a").first()::click);
    assertThat(page.locator("h1").innerText()).contains("Аудиттен өткен мектеп");
  }

  @Test
  void anAcceptedAndConfirmedCommitmentMovesBothIndicatorsWithoutScripts() {
    Page page =
        official(Role.AKIMAT).withoutScripts().open("/places/" + audited + "/commitments/new");
    page.locator("#scope-criteria").check();
    page.locator("summary").getByText("Нысанға баратын жол").click();
    page.locator("input[value=PTH-02]").check();
    page.locator("#acceptedOn").fill("2026-02-10");
    page.locator("#documentNumber").fill("№ 12-Б");
    page.locator("#dueOn").fill("2027-12-31");
    PageChecks.awaitPageAfter(page, page.locator("main button[type=submit]")::click);
    assertThat(page.url()).matches(Pattern.compile(".*/commitments/[0-9]+(\\?.*)?"));
    assertThat(page.locator("main").innerText()).contains("басқа адам растайды");
    acceptTheAudit();
    Page review = official(Role.REVIEWER).withoutScripts().open(pathOf(page));
    review.locator("input[name=audit]").first().check();
    PageChecks.awaitPageAfter(review, review.locator("main button[type=submit]")::click);
    assertThat(review.locator("#state").innerText()).isEqualTo("Аудитпен расталды");

    Page territory = visitor().withoutScripts().open("/territories/" + REGION);
    assertThat(territory.locator("#indicator-8 .figure--big").innerText()).isEqualTo("8,3\u00a0%");
    assertThat(territory.locator("#indicator-9 .figure--big").innerText()).isEqualTo("8,3\u00a0%");
  }

  /** Only an accepted audit confirms a commitment. */
  private void acceptTheAudit() {
    String audit =
        jdbc.sql("SELECT id::text FROM audits WHERE place_id = ? AND status = 'submitted'")
            .param(audited)
            .query(String.class)
            .single();
    Page page = official(Role.REVIEWER).withoutScripts().open("/audits/" + audit + "/acceptance");
    PageChecks.awaitPageAfter(page, page.locator("main button[type=submit]")::click);
  }

  private static String pathOf(Page page) {
    return page.url().replaceFirst("https?://[^/]+", "").replaceFirst("[?].*", "");
  }

  @Test
  void allMistakesOfACommitmentAreShownAtOnce() {
    Page page = official(Role.AKIMAT).open("/places/" + other + "/commitments/new");
    page.locator("#acceptedOn").fill("2199-01-01");
    page.locator("#dueOn").fill("2026-01-01");
    PageChecks.awaitPageAfter(page, page.locator("main button[type=submit]")::click);
    Locator mistakes = page.locator(".error-summary li");
    assertThat(mistakes.count()).isEqualTo(3);
    assertThat(page.locator("#acceptedOn").inputValue()).isEqualTo("2199-01-01");
    PageChecks.assertAccessible(page);
    PageChecks.saveScreenshot(page, "commitment-mistakes");
    assertThat(mistakes.allInnerTexts().toString()).contains("01.01.2199");
    PageChecks.awaitPageAfter(page, page.locator(".languages a[lang=ru]")::click);
    assertThat(page.locator("h1").innerText()).isEqualTo("Принятие обязательства");
  }

  @Test
  void theFormOfACommitmentIsGoodForEveryReader() {
    assertGoodForEveryReader(
        () -> official(Role.AKIMAT), "/places/" + other + "/commitments/new", "commitment-new");
  }

  @Test
  void anEarlierDayIsChosenWithoutScripts() {
    Page page = visitor().withoutScripts().open("/territories/" + REGION);
    page.locator("#asOf").fill("2026-01-31");
    PageChecks.awaitPageAfter(page, page.locator(".territory-head__day button")::click);
    assertThat(page.url()).contains("asOf=2026-01-31");
    assertThat(page.locator("main").innerText()).contains("тіркелген нысан жоқ");
  }

  @Test
  void theLanguageChangesTheDayStays() {
    Page page = visitor().open("/territories/" + REGION + EARLIER);
    PageChecks.awaitPageAfter(page, page.locator(".languages a[lang=ru]")::click);
    assertThat(page.locator("main").innerText()).contains("данные на 30.06.2026");
  }
}
