package kz.qadam.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import kz.qadam.account.AccountService;
import kz.qadam.account.Grant;
import kz.qadam.account.GrantScope;
import kz.qadam.account.PersonId;
import kz.qadam.account.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SignInTest extends BrowserTest {

  private static final String PASSWORD = "күзгі жаңбыр жауды";

  @Autowired private AccountService accounts;

  @Test
  void theFormIsGoodForEveryReader() {
    assertGoodForEveryReader("/sign-in", "sign-in");
  }

  @Test
  void signsInByKeyboardWithoutScriptsAndOutAgain() {
    PersonId person = accounts.createForDemo("keyboard", "Әлия Серікқызы", PASSWORD);
    accounts.give(
        person, new Grant(Role.AUDITOR, GrantScope.COUNTRY, LocalDate.of(2026, 1, 1), null), null);
    Page page = visitor().withoutScripts().open("/me");
    assertThat(page.url()).contains("/sign-in?next=");
    page.locator("#login").focus();
    page.keyboard().type("keyboard");
    page.keyboard().press("Tab");
    page.keyboard().type(PASSWORD);
    page.keyboard().press("Enter");
    page.waitForURL("**/me?lang=kk");
    assertThat(page.locator("h1").textContent()).isEqualTo("Әлия Серікқызы");
    page.locator("form[action='/sign-out'] button").focus();
    page.keyboard().press("Enter");
    page.waitForURL(url -> url.endsWith("/"));
    assertThat(page.locator(".account a").textContent()).isEqualTo("Кіру");
  }

  @Test
  void onesOwnPagesPassAxeAndFitANarrowWindow() {
    PersonId person = accounts.createForDemo("reader", "Әлия Серікқызы", PASSWORD);
    accounts.give(
        person, new Grant(Role.REVIEWER, GrantScope.COUNTRY, LocalDate.of(2026, 1, 1), null), null);
    for (String language : List.of("kk", "ru", "en")) {
      for (int widthPx : new int[] {1280, 360, 320}) {
        Page page = visitor().inLanguage(language).atWidth(widthPx).open("/me");
        page.locator("#login").fill("reader");
        page.locator("#password").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/me?lang=" + language);
        check(page, "me-" + language + "-" + widthPx);
        page.navigate(page.url().replaceFirst("/me.*", "/me/password"));
        check(page, "password-" + language + "-" + widthPx);
        page.navigate(page.url().replaceFirst("/me.*", "/me/devices/others"));
        check(page, "devices-end-" + language + "-" + widthPx);
      }
    }
  }

  private static void check(Page page, String name) {
    PageChecks.saveScreenshot(page, name);
    PageChecks.assertFitsTheWindow(page);
    PageChecks.assertNoTableScrolls(page);
    PageChecks.assertAccessible(page);
  }

  @Test
  void aRefusedSignInStartsAtItsMistake() {
    Page page = visitor().open("/sign-in");
    page.locator("#login").fill("nobody");
    page.locator("#password").fill("дұрыс емес");
    page.keyboard().press("Enter");
    page.locator(".error-summary:focus").waitFor();
    assertThat(page.locator("#login").inputValue()).isEqualTo("nobody");
    PageChecks.assertAccessible(page);
  }
}
