package kz.qadam.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.qadam.TestPeople;
import kz.qadam.account.AccountService;
import kz.qadam.account.Grant;
import kz.qadam.account.GrantScope;
import kz.qadam.account.PersonId;
import kz.qadam.account.Role;
import kz.qadam.audit.PlaceRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A session that ends while a form is being filled in loses nothing of what was typed. */
class ExpiredSessionTest extends BrowserTest {

  private static final String PASSWORD = "күзгі жаңбыр жауды";
  private static final String TYPED = "Әлия & Co <\"тексеру\">";

  @Autowired private AccountService accounts;
  @Autowired private ApplicationContext application;

  private String login = "";

  @BeforeEach
  void openAnAccount() {
    login = "late" + UUID.randomUUID();
    PersonId person = accounts.createForDemo(login, "Әлия Серікқызы", PASSWORD);
    accounts.give(
        person, new Grant(Role.AUDITOR, GrantScope.COUNTRY, LocalDate.of(2026, 1, 1), null), null);
  }

  private void signIn(Page page) {
    page.locator("#login").fill(login);
    page.locator("#password").fill(PASSWORD);
    PageChecks.awaitPageAfter(page, page.locator("main form button")::click);
  }

  /** The first page of a draft, opened by somebody who signed in. */
  private Page draft(Visitor visitor) {
    String school = PlaceRows.aSchool(jdbc, "№ 13 мектеп").toString();
    Page page = visitor.open("/places/" + school + "/audits/new");
    signIn(page);
    PageChecks.awaitPageAfter(page, page.locator("main form button")::click);
    return page;
  }

  /**
   * The browser still has its cookie, whose session expired. It is another one of the same person,
   * for the service remembers one that it has seen for some seconds.
   */
  private void endSession(Page page) {
    PersonId person = accounts.findPerson(login).orElseThrow().id();
    String expired = TestPeople.sessionOf(application, person);
    assertThat(
            jdbc.sql(
                    """
                    UPDATE sessions SET created_at = now() - interval '2 days',
                      expires_at = now() - interval '1 second'
                    WHERE token_hash = sha256(convert_to(?, 'UTF8'))
                    """)
                .param(expired)
                .update())
        .isOne();
    page.context()
        .addCookies(
            List.of(
                new Cookie(TestPeople.SESSION_COOKIE, expired)
                    .setUrl(page.url().replaceFirst("/audits/.*", "/"))
                    .setSecure(true)
                    .setHttpOnly(true)));
  }

  private static Locator field(Page page, String name) {
    return page.locator("[id='" + name + "']");
  }

  @ParameterizedTest(name = "in {0}")
  @ValueSource(strings = {"kk", "ru", "en"})
  void whatWasTypedWaitsOnThePageUntilOneHasSignedInAgain(String language) {
    Page page = draft(visitor().withoutScripts().inLanguage(language).atWidth(360));
    String step = page.url();
    field(page, "visit_note").fill(TYPED);
    endSession(page);
    PageChecks.awaitPageAfter(page, page.locator(".audit-actions button[value=save]")::click);
    assertThat(page.locator("main").innerText()).contains(texts(language));
    PageChecks.saveScreenshot(page, "signed-out-" + language + "-360");
    PageChecks.assertFitsTheWindow(page);

    Page tab =
        page.context().waitForPage(() -> page.locator("main a[href='/sign-in']").first().click());
    tab.waitForLoadState();
    signIn(tab);
    PageChecks.awaitPageAfter(page, page.locator("main form button")::click);
    assertThat(page.url()).startsWith(step.replaceFirst("\\?.*", ""));
    assertThat(field(page, "visit_note").inputValue()).isEqualTo(TYPED);
  }

  private static String texts(String language) {
    return switch (language) {
      case "kk" -> "Енгізгеніңіз жоғалған жоқ";
      case "ru" -> "Введённое не потеряно";
      default -> "What you entered is not lost";
    };
  }

  @Test
  void thePageThatKeepsAFormIsGoodForEveryReader() {
    for (int widthPx : new int[] {1280, 320}) {
      Page page = draft(visitor().atWidth(widthPx));
      field(page, "visit_note").fill("Әлия");
      endSession(page);
      PageChecks.awaitPageAfter(page, page.locator(".audit-actions button[value=save]")::click);
      PageChecks.saveScreenshot(page, "signed-out-kk-" + widthPx);
      PageChecks.assertFitsTheWindow(page);
      PageChecks.assertAccessible(page);
    }
  }

  @Test
  void autosaveSaysThatOneIsSignedOutAndSavesAfterSigningInElsewhere() {
    Visitor reader = new Visitor(origin()); // its refused requests are no mishap here
    try {
      Page page = draft(reader);
      endSession(page);
      field(page, "visit_note").pressSequentially("Әлия");
      Locator notice = page.locator("[data-role=signed-out]");
      notice.waitFor();
      PageChecks.saveScreenshot(page, "signed-out-autosave");
      PageChecks.assertAccessible(page);
      assertThat(field(page, "visit_note").inputValue()).isEqualTo("Әлия");

      signIn(page.context().waitForPage(() -> notice.locator("a").click()));
      field(page, "visit_note").press("End");
      field(page, "visit_note").pressSequentially(" С.");
      notice.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
      page.reload();
      assertThat(field(page, "visit_note").inputValue()).isEqualTo("Әлия С.");
    } finally {
      reader.leave();
    }
  }

  @Test
  void aFormWithAnOldTokenWaitsOnThePageToBeSentAgain() {
    Page page = draft(visitor().withoutScripts());
    field(page, "visit_note").fill("Әлия Серікқызы");
    page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("qadam-csrf"));
    PageChecks.awaitPageAfter(page, page.locator(".audit-actions button[value=save]")::click);
    PageChecks.saveScreenshot(page, "stale-form-kk-1280");
    assertThat(page.locator("main").innerText()).contains("Ештеңе өзгерген жоқ");
    PageChecks.awaitPageAfter(page, page.locator("main form button")::click);
    assertThat(field(page, "visit_note").inputValue()).isEqualTo("Әлия Серікқызы");
  }
}
