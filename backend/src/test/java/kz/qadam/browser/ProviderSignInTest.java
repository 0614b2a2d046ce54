package kz.qadam.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.qadam.TestDatabase;
import kz.qadam.TestPeople;
import kz.qadam.TestProvider;
import kz.qadam.account.AccountService;
import kz.qadam.account.PersonId;
import kz.qadam.account.SessionService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Sign-in at a real OpenID Connect server, which was down when the service started. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "qadam.oidc.client-id=qadam",
      "qadam.oidc.client-secret=a secret of tests",
      "qadam.oidc.name.kk=Сынақ ID",
      "qadam.oidc.newcomers=account"
    })
class ProviderSignInTest {

  private static final String PASSWORD = "күзгі жаңбыр жауды";
  private static final String OURS = "http://127.0.0.1:";
  private static final TestProvider PROVIDER = TestProvider.down();

  @Autowired ApplicationContext application;
  @Autowired AccountService accounts;
  @Autowired SessionService sessions;
  @Autowired JdbcClient sql;
  private final List<Visitor> visitors = new ArrayList<>();
  private String subject = "";

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", TestDatabase.empty("provider_browser")::url);
    properties.add("qadam.oidc.issuer", PROVIDER::issuer);
  }

  @BeforeAll
  static void startProvider() {
    PROVIDER.start();
  }

  @AfterAll
  static void stopProvider() {
    PROVIDER.stop();
  }

  @BeforeEach
  void beSomebodyNew() {
    subject = UUID.randomUUID().toString();
  }

  @AfterEach
  void leave() {
    List<String> mishaps =
        visitors.stream()
            .flatMap(visitor -> visitor.mishaps().stream())
            .filter(mishap -> mishap.contains(OURS)) // the provider's form wants fonts from outside
            .toList();
    visitors.forEach(Visitor::leave);
    assertThat(mishaps).as("what the browser complained of").isEmpty();
  }

  private Visitor visitor() {
    String port = application.getEnvironment().getRequiredProperty("local.server.port");
    Visitor visitor = new Visitor(OURS + port);
    visitors.add(visitor);
    return visitor;
  }

  /** The provider's page, reached by the button on ours. */
  private static void goToProvider(Page page) {
    PageChecks.press(page, "a[href^='/sign-in/provider']");
    assertThat(page.url()).startsWith(PROVIDER.issuer());
  }

  private void answerAs(Page page, String name) {
    PageChecks.awaitPageAfter(page, () -> TestProvider.signIn(page, subject, name));
  }

  /** The address the provider would send this browser back to, with this answer. */
  private static String answer(Page providersPage, String state, String parameters) {
    UriComponents sent = UriComponentsBuilder.fromUriString(providersPage.url()).build();
    String address =
        UriUtils.decode(
            String.valueOf(sent.getQueryParams().getFirst("redirect_uri")), StandardCharsets.UTF_8);
    String sentState = String.valueOf(sent.getQueryParams().getFirst("state"));
    return address + "?state=" + (state.isEmpty() ? sentState : state) + parameters;
  }

  private static void assertFailure(Page page, String title) {
    assertThat(page.url()).contains("/sign-in/provider/failure").doesNotContain("code=", "state=");
    assertThat(page.locator("h1").textContent()).isEqualTo(title);
  }

  /** From one's own page to the one that leads to the provider. */
  private static void askToLink(Page page) {
    PageChecks.press(page, "a[href='/me/provider']");
    check(page, "provider-proof");
    PageChecks.type(page, "#password", PASSWORD);
    PageChecks.pressEnter(page);
  }

  private static void check(Page page, String name) {
    PageChecks.saveScreenshot(page, name);
    PageChecks.assertFitsTheWindow(page);
    PageChecks.assertAccessible(page);
  }

  @Test
  void signsInByKeyboardWithoutScriptsAndComesBackToWhereOneWanted() {
    Page page = visitor().withoutScripts().open("/me?from=here");
    goToProvider(page);
    answerAs(page, "Әлия Серікқызы");
    assertThat(page.url()).contains("/me?from=here");
    assertThat(page.locator("h1").textContent()).isEqualTo("Әлия Серікқызы");
    assertThat(page.locator("a[href='/me/password']").count()).isZero();
  }

  @Test
  void knowsSomebodyAgainBySubjectAndNotByName() {
    Page first = visitor().open("/sign-in");
    goToProvider(first);
    answerAs(first, "Бірінші Есім");
    Page again = visitor().open("/sign-in");
    goToProvider(again);
    answerAs(again, "Басқа Есім");
    assertThat(again.locator("h1").textContent()).isEqualTo("Бірінші Есім");
    subject = UUID.randomUUID().toString();
    Page other = visitor().open("/sign-in");
    goToProvider(other);
    answerAs(other, "Бірінші Есім");
    assertThat(
            sql.sql("SELECT count(DISTINCT id) FROM people WHERE display_name = 'Бірінші Есім'")
                .query(Long.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void aNewcomerHasNoRoleAndNoPasswordAndNothingOfTheProvidersTokensIsKept() {
    Page page = visitor().open("/sign-in");
    goToProvider(page);
    answerAs(page, "Жаңа Адам");
    assertThat(page.locator("main").textContent()).contains("Қазір сізде рөл жоқ");
    assertThat(
            sql.sql(
                    """
                    SELECT p.login LIKE 'oidc-%' AND p.password_hash IS NULL
                    FROM people p JOIN provider_accounts a ON a.person_id = p.id
                    WHERE a.subject = ? AND a.issuer = ?\
                    """)
                .params(subject, PROVIDER.issuer())
                .query(Boolean.class)
                .single())
        .isTrue();
    assertThat(page.context().cookies().stream().map(cookie -> cookie.name))
        .contains("qadam-session")
        .doesNotContain("qadam-provider");
  }

  @Test
  void saysThatThePersonOrTheProviderRefused() {
    Page page = visitor().open("/sign-in");
    goToProvider(page);
    page.navigate(answer(page, "", "&error=access_denied&error_description=<b>no</b>"));
    assertFailure(page, "Кіруге рұқсат берілмеді");
    check(page, "provider-denied");
    assertThat(page.locator(".account a").textContent()).isEqualTo("Кіру");
  }

  @Test
  void takesNoAnswerWithAnotherState() {
    Page page = visitor().open("/sign-in");
    goToProvider(page);
    String right = answer(page, "", "&error=access_denied");
    page.navigate(answer(page, "guessed", "&code=guessed"));
    assertFailure(page, "Бұл кіру енді жарамсыз");
    page.navigate(right);
    assertFailure(page, "Кіруге рұқсат берілмеді"); // a guess does not spoil it for its owner
  }

  @Test
  void takesAnAnswerOnceAndFromTheBrowserThatBegan() {
    Page page = visitor().open("/sign-in");
    goToProvider(page);
    List<String> answers = new ArrayList<>();
    page.onRequest(
        request -> {
          if (request.url().startsWith(OURS) && request.url().contains("/answer?code=")) {
            answers.add(request.url());
          }
        });
    Page thief = visitor().open("/sign-in");
    String denied = answer(page, "", "&error=access_denied");
    thief.navigate(denied);
    assertFailure(thief, "Бұл кіру енді жарамсыз");
    answerAs(page, "Әлия Серікқызы");
    assertThat(answers).hasSize(1);
    page.navigate(answers.getFirst());
    assertFailure(page, "Бұл кіру енді жарамсыз");
    thief.navigate(answers.getFirst());
    assertFailure(thief, "Бұл кіру енді жарамсыз");
  }

  @Test
  void takesNoAnswerThatComesTooLate() {
    Page page = visitor().open("/sign-in");
    goToProvider(page);
    sql.sql("UPDATE provider_requests SET expires_at = now()").update();
    answerAs(page, "Әлия Серікқызы");
    assertFailure(page, "Бұл кіру енді жарамсыз");
  }

  @Test
  void takesNoCodeThatTheProviderDoesNotRedeem() {
    Page page = visitor().open("/sign-in");
    goToProvider(page);
    page.navigate(answer(page, "", "&code=made-up"));
    assertFailure(page, "Кіру қызметінің жауабы сіздің кім екеніңізді дәлелдемейді");
  }

  @Test
  void saysThatTheProviderIsDownWhenSomebodyComesBack() {
    Page page = visitor().open("/sign-in");
    goToProvider(page);
    String answer = answer(page, "", "&code=any");
    PROVIDER.stop();
    page.navigate(answer);
    assertFailure(page, "Кіру қызметі жауап бермейді");
    PROVIDER.start();
  }

  @Test
  void linksAnAccountAndOpensItThatWayFromThenOn() {
    PersonId person = accounts.createForDemo("linked", "Дәулет Жұмабек", PASSWORD);
    Page page = visitor().withSession(TestPeople.sessionOf(application, person)).open("/me");
    askToLink(page);
    check(page, "provider-link");
    PageChecks.press(page, "main a.button:not(.button--quiet)");
    assertThat(page.url()).contains("prompt=login");
    answerAs(page, "Мүлде Басқа");
    ManagementTest.assertDone(page, "Есептік жазбалар байланыстырылды.");
    assertThat(page.locator("h1").textContent()).isEqualTo("Дәулет Жұмабек");
    assertThat(page.locator("form[action='/me/provider/removal']").count()).isOne();
    check(page, "provider-linked");
    assertThat(sessions.listDevices(person)).hasSize(1);

    Page again = visitor().open("/sign-in");
    goToProvider(again);
    answerAs(again, "Мүлде Басқа");
    assertThat(again.locator("h1").textContent()).isEqualTo("Дәулет Жұмабек");

    PageChecks.press(again, "form[action='/me/provider/removal'] button");
    ManagementTest.assertDone(again, "Байланыс жойылды.");
    check(again, "provider-unlinked");
    assertThat(again.locator("a[href='/me/provider']").count()).isOne();
  }

  @Test
  void linksNobodyElsesAccount() {
    Page owner = visitor().open("/sign-in");
    goToProvider(owner);
    answerAs(owner, "Иесі Бар");
    PersonId person = accounts.createForDemo("greedy", "Ашкөз Адам", PASSWORD);
    Page page = visitor().withSession(TestPeople.sessionOf(application, person)).open("/me");
    askToLink(page);
    PageChecks.awaitPageAfter(page, page.locator("main a.button").first()::click);
    answerAs(page, "Иесі Бар");
    assertFailure(page, "Байланыстырылмады");
  }

  @Test
  void theButtonAndTheFailuresAreGoodForEveryReader() {
    for (String language : List.of("kk", "ru", "en")) {
      for (int widthPx : new int[] {1280, 360, 320}) {
        Page page = visitor().inLanguage(language).atWidth(widthPx).open("/sign-in");
        check(page, "provider-sign-in-" + language + "-" + widthPx);
        for (String kind : List.of("lapsed", "no-account", "taken", "unavailable")) {
          Page failure =
              visitor()
                  .inLanguage(language)
                  .atWidth(widthPx)
                  .open("/sign-in/provider/failure?kind=" + kind);
          check(failure, "provider-" + kind + "-" + language + "-" + widthPx);
        }
      }
    }
  }
}
