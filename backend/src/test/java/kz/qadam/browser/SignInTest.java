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
import kz.qadam.account.SessionService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SignInTest extends BrowserTest {

  private static final String PASSWORD = "күзгі жаңбыр жауды";

  @Autowired private AccountService accounts;
  @Autowired private SessionService sessions;

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
    PageChecks.type(page, "#login", "keyboard");
    PageChecks.type(page, "#password", PASSWORD);
    PageChecks.pressEnter(page);
    assertThat(page.url()).endsWith("/me?lang=kk");
    assertThat(page.locator("h1").textContent()).isEqualTo("Әлия Серікқызы");
    PageChecks.press(page, "form[action='/sign-out'] button");
    assertThat(page.url()).endsWith("/");
    assertThat(page.locator(".account a").textContent()).isEqualTo("Кіру");
  }

  @Test
  void keepsOnesOwnAccountByKeyboardAlone() {
    AccountService.FirstPassword first = accounts.create("own-keys", "Әлия Серікқызы");
    Page page = visitor().open("/me");
    PageChecks.type(page, "#login", "own-keys");
    PageChecks.type(page, "#password", first.password());
    PageChecks.pressEnter(page);
    assertThat(page.url()).contains("/me/password");
    PageChecks.assertAccessible(page);
    changePassword(page, first.password(), "қысқа");
    page.locator(".error-summary:focus").waitFor();
    assertThat(page.title()).isEqualTo("Қате: Құпиясөзді өзгерту – Qadam");
    PageChecks.assertAccessible(page);
    changePassword(page, first.password(), PASSWORD);
    assertPasswordChanged(page);
    assertThat(page.title()).isEqualTo("Менің бетім: Әлия Серікқызы – Qadam");
    PageChecks.assertAccessible(page);
    cutOffTheOtherDevices(page);
    PageChecks.press(page, "main a[href='/me/password']");
    changePassword(page, PASSWORD, PASSWORD + " 2");
    assertPasswordChanged(page);
    PageChecks.press(page, "form[action='/sign-out'] button");
  }

  private static void changePassword(Page page, String current, String wanted) {
    PageChecks.type(page, "#wanted", wanted);
    PageChecks.tabBackTo(page, "#current");
    page.keyboard().type(current);
    PageChecks.pressEnter(page);
  }

  private static void assertPasswordChanged(Page page) {
    ManagementTest.assertDone(page, "Құпиясөз өзгертілді. Басқа құрылғыларда қайта кіру керек.");
  }

  private void cutOffTheOtherDevices(Page page) {
    PersonId person = accounts.findPerson("own-keys").orElseThrow().id();
    for (String browser : List.of("Firefox Android", "Firefox Linux", "Chrome Linux")) {
      sessions.signIn("own-keys", PASSWORD, browser);
    }
    PageChecks.awaitPageAfter(page, page::reload);
    PageChecks.tabTo(page, "form[action$='/revocation'] button");
    PageChecks.awaitPageAfter(page, () -> page.keyboard().press("Space"));
    ManagementTest.assertDone(page, "Құрылғы ажыратылды: онда қайта кіру керек.");
    assertThat(sessions.listDevices(person)).hasSize(3);
    PageChecks.press(page, "a[href='/me/devices/others']");
    PageChecks.press(page, "form[action='/me/devices/others'] button");
    ManagementTest.assertDone(page, "Басқа құрылғылардың бәрінен шығарылдыңыз.");
    assertThat(sessions.listDevices(person)).hasSize(1);
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
    assertThat(page.title()).isEqualTo("Қате: Кіру – Qadam");
    assertThat(page.locator("#login").inputValue()).isEqualTo("nobody");
    PageChecks.assertAccessible(page);
  }
}
