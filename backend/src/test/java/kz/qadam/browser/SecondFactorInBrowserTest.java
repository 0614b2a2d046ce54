package kz.qadam.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import kz.qadam.TestApp;
import kz.qadam.TestPeople;
import kz.qadam.account.AccountService;
import kz.qadam.account.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class SecondFactorInBrowserTest extends BrowserTest {

  private static final String PASSWORD = "күзгі жаңбыр жауды";
  private static final int STEP_SECONDS = 30;

  @Autowired private AccountService accounts;
  @Autowired private ApplicationContext application;

  private static void press(Page page, String action) {
    PageChecks.awaitPageAfter(
        page, page.locator("main form[action='" + action + "'] button")::click);
  }

  private static void check(Page page, String name) {
    PageChecks.saveScreenshot(page, name);
    PageChecks.assertFitsTheWindow(page);
    PageChecks.assertAccessible(page);
  }

  @Test
  void isSetUpAndAskedForAtSignIn() {
    PersonId person = accounts.createForDemo("factor", "Әлия Серікқызы", PASSWORD);
    Page page = visitor().withSession(TestPeople.sessionOf(application, person)).open("/me");
    PageChecks.press(page, "main a[href='/me/second-factor']");
    PageChecks.press(page, "main form[action='/me/second-factor'] button");
    TestApp app = TestApp.withKey(page.locator("code.key").textContent());
    PageChecks.type(page, "#code", "000");
    PageChecks.pressEnter(page);
    page.locator(".error-summary:focus").waitFor();
    check(page, "second-factor-refused");
    Instant now = Instant.now();
    assertThat(page.title()).startsWith("Қате: ");
    PageChecks.type(page, "#code", app.code(now));
    PageChecks.pressEnter(page);
    assertThat(page.locator("li code.key").count()).isEqualTo(10);
    String recovery = page.locator("li code.key").first().textContent();
    check(page, "recovery-codes");

    Page again = visitor().withoutScripts().open("/me");
    PageChecks.type(again, "#login", "factor");
    PageChecks.type(again, "#password", PASSWORD);
    PageChecks.pressEnter(again);
    assertThat(again.url()).contains("/sign-in/code?next=");
    PageChecks.type(again, "#code", app.code(now.plusSeconds(STEP_SECONDS)));
    PageChecks.pressEnter(again);
    assertThat(again.locator("h1").textContent()).isEqualTo("Әлия Серікқызы");

    PageChecks.press(page, ".account a");
    PageChecks.press(page, "main a[href='/me/second-factor']");
    PageChecks.type(page, "#password", PASSWORD);
    PageChecks.type(page, "#code", recovery);
    PageChecks.pressEnter(page);
    ManagementTest.assertDone(page, "Екінші фактор өшірілді.");
    check(page, "second-factor-turned-off");
  }

  @Test
  void itsPagesAreGoodForEveryReader() {
    for (String language : List.of("kk", "ru", "en")) {
      for (int widthPx : new int[] {1280, 360, 320}) {
        String name = language + "-" + widthPx;
        PersonId person = accounts.createForDemo("f-" + name, "Әлия Серікқызы", PASSWORD);
        Page page =
            visitor()
                .inLanguage(language)
                .atWidth(widthPx)
                .withSession(TestPeople.sessionOf(application, person))
                .open("/me/second-factor");
        check(page, "second-factor-off-" + name);
        press(page, "/me/second-factor");
        check(page, "second-factor-begun-" + name);
        String key = page.locator("code.key").textContent();
        page.locator("#code").fill(TestApp.withKey(key).code(Instant.now()));
        press(page, "/me/second-factor/confirmation");
        check(page, "recovery-codes-" + name);
        page.navigate(page.url().replaceFirst("/me.*", "/me/second-factor"));
        check(page, "second-factor-on-" + name);
        Page code = visitor().inLanguage(language).atWidth(widthPx).open("/sign-in");
        code.locator("#login").fill("f-" + name);
        code.locator("#password").fill(PASSWORD);
        PageChecks.awaitPageAfter(code, () -> code.keyboard().press("Enter"));
        check(code, "sign-in-code-" + name);
        code.locator("#code").fill("wrong");
        PageChecks.awaitPageAfter(code, () -> code.keyboard().press("Enter"));
        check(code, "sign-in-code-refused-" + name);
      }
    }
  }
}
