package kz.qadam.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import kz.qadam.account.AccountService;
import kz.qadam.account.Grant;
import kz.qadam.account.GrantScope;
import kz.qadam.account.InvitationService;
import kz.qadam.account.PersonId;
import kz.qadam.account.Role;
import kz.qadam.account.SessionService;
import kz.qadam.account.SignedIn;
import kz.qadam.territory.KatoCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Administrators manage people, roles, invitations and organisations. */
class ManagementTest extends BrowserTest {

  private static final String PASSWORD = "күзгі жаңбыр жауды";
  private static final GrantScope ALMATY = new GrantScope.Territory(new KatoCode("750000000"));

  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Almaty"));

  @Autowired private AccountService accounts;
  @Autowired private SessionService sessions;
  @Autowired private InvitationService invitations;

  private Visitor administrator() {
    return official(Role.ADMINISTRATOR);
  }

  private PersonId aPerson(String login) {
    PersonId person = accounts.createForDemo(login, "Әлия Серікқызы Нұрмағамбетова", PASSWORD);
    accounts.give(person, new Grant(Role.AUDITOR, ALMATY, today, null), null);
    accounts.give(
        person, new Grant(Role.REVIEWER, GrantScope.COUNTRY, today, today.plusDays(30)), null);
    sessions.signIn(login, PASSWORD, "Firefox Android");
    return person;
  }

  /** A link to become an auditor in Almaty, from an administrator of the country. */
  private String anInvitation(String inviterLogin) {
    PersonId inviter = accounts.createForDemo(inviterLogin, "Ержан Оспанов", PASSWORD);
    Grant administering = new Grant(Role.ADMINISTRATOR, GrantScope.COUNTRY, today, null);
    accounts.give(inviter, administering, null);
    SignedIn who = new SignedIn(inviter, "Ержан Оспанов", false, 1, List.of(administering));
    return "/invitation/"
        + invitations.invite(who, new Grant(Role.AUDITOR, ALMATY, today, null), "Әлия");
  }

  private long grantOf(PersonId person) {
    return jdbc.sql("SELECT max(id) FROM grants WHERE person_id = ?")
        .param(person.value())
        .query(Long.class)
        .single();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void invitesAcceptsAndEndsARoleByKeyboardAlone(boolean withScripts) {
    Page office =
        withScripts
            ? administrator().open("/people")
            : administrator().withoutScripts().open("/people");
    check(office, withScripts);
    PageChecks.press(office, "main a[href='/invitations/new']");
    String link = invite(office, withScripts);
    Page home = withScripts ? visitor().open(link) : visitor().withoutScripts().open(link);
    check(home, withScripts);
    String login = "u" + UUID.randomUUID();
    String name = "Қонақ " + login;
    PageChecks.type(home, "#login", login);
    PageChecks.tabTo(home, "#name");
    home.keyboard().press("Control+A");
    home.keyboard().type(name);
    PageChecks.type(home, "#password", PASSWORD);
    PageChecks.pressEnter(home);
    assertThat(home.url()).contains("/me");
    assertThat(home.locator("main").textContent()).contains("Аудитор").contains("Алматы қаласы");
    check(home, withScripts);
    endTheRoleOf(name, office, withScripts);
    PageChecks.awaitPageAfter(home, home::reload);
    assertThat(home.locator("main").textContent()).contains("Қазір сізде рөл жоқ");
  }

  /** The path of the link for an auditor in Almaty. */
  private static String invite(Page office, boolean withScripts) {
    check(office, withScripts);
    PageChecks.tabTo(office, "#role");
    office.keyboard().press("ArrowDown"); // from the representative to the auditor
    PageChecks.type(office, "#territoryName", "алматы қала");
    PageChecks.pressEnter(office);
    check(office, withScripts);
    PageChecks.type(office, "#name", "Әлия");
    PageChecks.press(office, "form[action^='/invitations'] .actions button");
    check(office, withScripts);
    return URI.create(office.locator("#link").inputValue()).getPath();
  }

  private static void endTheRoleOf(String name, Page office, boolean withScripts) {
    PageChecks.press(office, ".nav a[href='/people']");
    PageChecks.type(office, "#q", name);
    PageChecks.pressEnter(office);
    PageChecks.press(office, "#people a");
    check(office, withScripts);
    PageChecks.press(office, "a[href$='/end']");
    check(office, withScripts);
    PageChecks.press(office, "form[action$='/end'] button");
    assertDone(office, "Рөл тоқтатылды.");
    assertThat(office.locator("main").textContent()).contains("тоқтатылды");
    check(office, withScripts);
  }

  /** Said once, and where the focus is: a reader of the screen begins there. */
  static void assertDone(Page page, String text) {
    assertThat(page.locator("main [role=status]:focus").textContent().strip()).isEqualTo(text);
  }

  private static void check(Page page, boolean withScripts) {
    PageChecks.assertFitsTheWindow(page);
    if (withScripts) {
      PageChecks.assertAccessible(page);
    }
  }

  @Test
  void pagesOfPeopleAreGoodForEveryReader() {
    PersonId person = aPerson("managed");
    assertGoodForEveryReader(this::administrator, "/people", "people");
    assertGoodForEveryReader(this::administrator, "/people/" + person, "person");
    assertGoodForEveryReader(
        this::administrator, "/people/" + person + "/password/new", "password-shown-before");
    assertGoodForEveryReader(this::administrator, "/people/" + person + "/grants/new", "grant-new");
    assertGoodForEveryReader(
        this::administrator, "/grants/" + grantOf(person) + "/end", "grant-end");
    assertGoodForEveryReader(
        this::administrator, "/people/" + person + "/password", "password-reset");
    assertGoodForEveryReader(this::administrator, "/people/" + person + "/erasure", "erasure");
  }

  @Test
  void thePageThatTakesAwayASecondFactorIsGoodForEveryReader() {
    String person = "/people/" + somebodyWithSecondFactor("lost");
    assertGoodForEveryReader(this::administrator, person, "person-with-second-factor");
    assertGoodForEveryReader(
        this::administrator, person + "/second-factor", "second-factor-removal");
  }

  private PersonId somebodyWithSecondFactor(String login) {
    PersonId person = aPerson(login);
    jdbc.sql("INSERT INTO second_factors VALUES (?, decode(repeat('00', 20), 'hex'), now(), now())")
        .param(person.value())
        .update();
    return person;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void takesAwayASecondFactorByKeyboardAlone(boolean withScripts) {
    String person = "/people/" + somebodyWithSecondFactor("keys-" + withScripts);
    Visitor office = withScripts ? administrator() : administrator().withoutScripts();
    Page page = office.open(person);
    PageChecks.press(page, "a[href='" + person + "/second-factor']");
    check(page, withScripts);
    PageChecks.press(page, "form[action^='" + person + "/second-factor'] button");
    assertDone(page, "Екінші фактор алып тасталды.");
    assertThat(page.locator("main a[href$='/second-factor']").count()).isZero();
    assertThat(page.locator("dl").textContent()).contains("Екінші фактор");
    check(page, withScripts);
  }

  @Test
  void pagesOfInvitationsAreGoodForEveryReader() {
    String link = anInvitation("inviter");
    assertGoodForEveryReader(this::administrator, "/invitations", "invitations");
    assertGoodForEveryReader(this::administrator, "/invitations/new", "invitation-new");
    assertGoodForEveryReader(link, "invitation");
    assertGoodForEveryReader("/invitation/forged", "invitation-forged");
  }

  @Test
  void managesAnAccountByKeyboardAlone() {
    PersonId person = aPerson("by-keys");
    String path = "/people/" + person;
    Page page = administrator().open("/people?q=by-keys");
    PageChecks.press(page, "#people a[href='" + path + "']");
    PageChecks.press(page, "main a[href='" + path + "/grants/new']");
    PageChecks.tabTo(page, "[name=role]");
    page.keyboard().press("ArrowDown");
    PageChecks.type(page, "#territoryName", "астана");
    PageChecks.pressEnter(page);
    PageChecks.tabTo(page, "[name=territory]");
    page.keyboard().press("Space");
    check(page, true);
    PageChecks.press(page, "form[action='" + path + "/grants'] .actions button");
    assertDone(page, "Рөл берілді.");
    assertThat(accounts.listGrants(person)).hasSize(3);
    check(page, true);
    PageChecks.tabTo(page, "form[action$='/revocation'] button");
    PageChecks.awaitPageAfter(page, () -> page.keyboard().press("Space"));
    assertDone(page, "Құрылғы ажыратылды: онда қайта кіру керек.");
    assertThat(sessions.listDevices(person)).isEmpty();
    PageChecks.awaitPageAfter(page, page::reload);
    assertThat(page.locator("main [role=status]").count()).as("said once").isZero();
    PageChecks.press(page, "a[href='" + path + "/password']");
    PageChecks.press(page, "form[action='" + path + "/password'] button");
    assertThat(page.locator("#first-password").textContent()).matches("[a-z2-9-]{10,}");
    check(page, true);
    PageChecks.press(page, "main .actions a[href='" + path + "']");
    PageChecks.press(page, "a[href='" + path + "/erasure']");
    PageChecks.press(page, "form[action='" + path + "/erasure'] button");
    assertDone(page, "Дербес деректер өшірілді.");
    assertThat(accounts.findPerson("by-keys")).isEmpty();
    check(page, true);
  }

  @Test
  void managesOrganisationsAndInvitationsByKeyboardAlone() {
    anInvitation("inviter-by-keys");
    Page page = administrator().open("/people");
    PageChecks.press(page, "main a[href='/invitations']");
    assertThat(page.locator("[aria-current=page]").count()).isOne();
    PageChecks.press(page, "form[action$='/revocation'] button");
    assertDone(page, "Шақыру кері қайтарылды.");
    check(page, true);
    PageChecks.press(page, "main a[href='/organisations']");
    PageChecks.press(page, "main a[href='/organisations/new']");
    PageChecks.tabTo(page, "form .actions button");
    PageChecks.pressEnter(page);
    page.locator(".error-summary:focus").waitFor();
    assertThat(page.title()).isEqualTo("Қате: Ұйым қосу – Qadam");
    check(page, true);
    PageChecks.tabTo(page, ".error-summary a[href='#nameKk']");
    page.keyboard().press("Enter");
    page.locator("#nameKk:focus").waitFor();
    page.keyboard().type("Пернетақта мектебі");
    PageChecks.tabTo(page, "[name=ownerClass]");
    page.keyboard().press("Space");
    PageChecks.tabBackTo(page, "#bin");
    page.keyboard().type("940540000002");
    PageChecks.pressEnter(page);
    assertDone(page, "Ұйым қосылды.");
    assertThat(page.url()).matches(".*/organisations/[0-9]+(\\?.*)?");
    check(page, true);
    PageChecks.type(page, "#nameRu", "Школа клавиатуры");
    PageChecks.pressEnter(page);
    assertDone(page, "Ұйым туралы өзгерістер сақталды.");
    assertThat(page.locator("#nameRu").inputValue()).isEqualTo("Школа клавиатуры");
    check(page, true);
  }

  @Test
  void pagesOfOrganisationsAreGoodForEveryReader() {
    jdbc.sql(
            "INSERT INTO organisations (name_kk, bin, owner_class, source) VALUES ('№ 5"
                + " мектеп-гимназия', '940540000304', 'local_executive', 'test')")
        .update();
    assertGoodForEveryReader(this::administrator, "/organisations", "organisations");
    assertGoodForEveryReader(this::administrator, "/organisations/new", "organisation-new");
  }

  @Test
  void aRefusedGrantStartsAtItsMistakes() {
    PersonId person = aPerson("mistaken");
    Page page = administrator().open("/people/" + person + "/grants/new");
    page.locator("#territoryName").fill("алматы");
    page.locator("#extent-assigned").check();
    PageChecks.awaitPageAfter(page, page.locator("form[action$='/grants'] .actions button")::click);
    page.locator(".error-summary:focus").waitFor();
    assertThat(page.locator("#territoryName").inputValue()).isEqualTo("алматы");
    assertThat(page.locator("#extent-assigned").isChecked()).isTrue();
    PageChecks.saveScreenshot(page, "grant-refused");
    PageChecks.assertAccessible(page);
  }
}
