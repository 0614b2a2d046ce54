package kz.qadam.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.qadam.SharedService;
import kz.qadam.TestApp;
import kz.qadam.TestPeople;
import kz.qadam.account.SecondFactorService.Stage;
import kz.qadam.ledger.Ledger;
import kz.qadam.ledger.LedgerEntry;
import kz.qadam.problem.ServiceException;
import kz.qadam.problem.TooManyAttemptsException;
import kz.qadam.territory.KatoCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@SharedService
@ExtendWith(OutputCaptureExtension.class)
class SecondFactorRemovalTest {

  private static final String PASSWORD = "күзгі жаңбыр жауды";
  private static final GrantScope ALMATY = new GrantScope.Territory(new KatoCode("750000000"));
  private static final GrantScope ASTANA = new GrantScope.Territory(new KatoCode("710000000"));

  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Almaty"));

  @Autowired ApplicationContext context;
  @Autowired AccountService accounts;
  @Autowired SessionService sessions;
  @Autowired SecondFactorService factors;
  @Autowired Ledger ledger;
  @Autowired JdbcClient sql;
  private String almaty = "";
  private String login = "";
  private PersonId person = new PersonId(1);
  private TestApp app = TestApp.withKey("");
  private String path = "";

  @BeforeEach
  void somebodyInAlmatyHasOne() {
    almaty = TestPeople.signIn(context, Role.ADMINISTRATOR, ALMATY);
    login = "r" + UUID.randomUUID();
    person = accounts.createForDemo(login, "Әлия Серікқызы", PASSWORD);
    accounts.give(person, new Grant(Role.AUDITOR, ALMATY, today, null), null);
    app = turnOn(new SignedIn(person, "Әлия Серікқызы", false, 1, List.of()));
    path = "/people/" + person + "/second-factor";
  }

  private TestApp turnOn(SignedIn who) {
    factors.begin(who.person());
    TestApp made = TestApp.withKey(factors.getSetup(who.person()).key());
    assertThat(factors.confirm(who, made.code(Instant.now()))).hasSize(10);
    return made;
  }

  private WebTestClient clientOf(String session) {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    return TestPeople.clientOf(
        WebTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + port)
            .responseTimeout(Duration.ofSeconds(60)) // a busy machine, and the first page compiles
            .build(),
        session);
  }

  private ResponseSpec get(String session, String address) {
    return clientOf(session).get().uri(address + "?lang=en").accept(MediaType.TEXT_HTML).exchange();
  }

  private String page(String session, String address) {
    ResponseSpec answer = get(session, address);
    answer.expectStatus().isOk();
    return Objects.requireNonNull(answer.expectBody(String.class).returnResult().getResponseBody());
  }

  private int post(String session, String address) {
    return clientOf(session)
        .post()
        .uri(address)
        .accept(MediaType.TEXT_HTML)
        .exchange()
        .returnResult(Void.class)
        .getStatus()
        .value();
  }

  private SignInStep sendPassword() {
    return sessions.signIn(login, PASSWORD, "test").orElseThrow();
  }

  private String ticket() {
    return ((SignInStep.CodeNeeded) sendPassword()).ticket();
  }

  private List<LedgerEntry> removals() {
    return ledger.listEntries("person/" + person).stream()
        .filter(entry -> entry.kind().equals("second-factor-removed"))
        .toList();
  }

  @Test
  void anAdministratorTakesItAwayOnTheRecord() {
    assertThat(page(almaty, "/people/" + person)).contains("href=\"" + path + "\"");
    assertThat(page(almaty, path))
        .contains("can then sign in without a code")
        .contains("The ledger of decisions keeps who took it away")
        .contains("action=\"" + path + "\"");
    assertThat(removals()).isEmpty();
    assertThat(post(almaty, path)).isEqualTo(303);
    assertThat(sendPassword()).isInstanceOf(SignInStep.Opened.class);
    assertThat(removals())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.actor()).isEqualTo("person/" + TestPeople.personOf(context, almaty));
              assertThat(entry.content()).contains("\"from\":\"on\"").contains("\"to\":\"off\"");
            });
    assertThat(page(almaty, "/people/" + person)).doesNotContain(path);
  }

  @Test
  void whereThereIsNoneNothingHappens() {
    assertThat(post(almaty, path)).isEqualTo(303);
    assertThat(page(almaty, path))
        .contains("has no second factor that is on")
        .doesNotContain("action=\"" + path + "\"");
    factors.begin(person);
    assertThat(post(almaty, path)).isEqualTo(303);
    assertThat(factors.getStatus(person).stage()).isEqualTo(Stage.BEGUN);
    assertThat(removals()).hasSize(1);
  }

  @Test
  void theTerritoryOfAnotherAdministratorIsNotTheirs() {
    String astana = TestPeople.signIn(context, Role.ADMINISTRATOR, ASTANA);
    get(astana, path).expectStatus().isNotFound();
    assertThat(post(astana, path)).isEqualTo(404);
    String reviewer = TestPeople.signIn(context, Role.REVIEWER, GrantScope.COUNTRY);
    assertThat(post(reviewer, path)).isEqualTo(403);
    assertThat(factors.getStatus(person).stage()).isEqualTo(Stage.ON);
    assertThat(removals()).isEmpty();
  }

  @Test
  void somebodyWithAGrantElsewhereKeepsItUntilTheCountryTakesItAway() {
    accounts.give(person, new Grant(Role.REVIEWER, ASTANA, today, null), null);
    assertThat(page(almaty, path))
        .contains("has a role elsewhere")
        .doesNotContain("action=\"" + path + "\"")
        .doesNotContain("has no second factor");
    assertThat(page(almaty, "/people/" + person)).doesNotContain("Second factor");
    assertThat(post(almaty, path)).isEqualTo(403);
    assertThat(factors.getStatus(person).stage()).isEqualTo(Stage.ON);
    String country = TestPeople.signIn(context, Role.ADMINISTRATOR, GrantScope.COUNTRY);
    assertThat(post(country, path)).isEqualTo(303);
    assertThat(factors.getStatus(person).stage()).isEqualTo(Stage.OFF);
  }

  @Test
  void nobodyTakesAwayTheirOwnWithoutACode() {
    PersonId self = accounts.createForDemo("s" + login, "Өзі", PASSWORD);
    accounts.give(self, new Grant(Role.ADMINISTRATOR, ALMATY, today, null), null);
    String session = TestPeople.sessionOf(context, self);
    turnOn(sessions.find(session).join().orElseThrow());
    String own = "/people/" + self + "/second-factor";
    assertThat(page(session, own))
        .contains("href=\"/me/second-factor\"")
        .doesNotContain("action=\"" + own + "\"");
    assertThat(post(session, own)).isEqualTo(403);
    assertThat(factors.getStatus(self).stage()).isEqualTo(Stage.ON);
  }

  @Test
  void somebodyWithoutARoleIsTheCountrysAlone() {
    sql.sql("UPDATE grants SET ended_at = now() WHERE person_id = ?")
        .param(person.value())
        .update();
    assertThat(page(almaty, "/people/" + person))
        .contains("or none at present")
        .doesNotContain("/password", path);
    assertThat(post(almaty, "/people/" + person + "/password")).isEqualTo(403);
    assertThat(post(almaty, path)).isEqualTo(403);
    assertThat(factors.getStatus(person).stage()).isEqualTo(Stage.ON);
    String country = TestPeople.signIn(context, Role.ADMINISTRATOR, GrantScope.COUNTRY);
    assertThat(post(country, "/people/" + person + "/password")).isEqualTo(303);
  }

  private String lockedByFiftyGuesses() {
    String ticket = ticket();
    for (int i = 0; i < 49; i++) {
      assertThat(sessions.finish(ticket, "guess", "test")).isEmpty();
    }
    assertThat(sessions.finish(ticket, "one guess too many", "test")).isEmpty();
    assertThatExceptionOfType(TooManyAttemptsException.class)
        .isThrownBy(() -> sessions.finish(ticket, rightCode(), "test"))
        .satisfies(refusal -> assertThat(refusal.retryAfterSeconds()).isGreaterThan(86_000));
    return ticket;
  }

  /** Of the next step: that of this one was taken when the factor was turned on. */
  private String rightCode() {
    return app.code(Instant.now().plusSeconds(30));
  }

  @Test
  void fiftyWrongCodesLockThemForADay(CapturedOutput output) {
    String ticket = lockedByFiftyGuesses();
    assertThat(output)
        .contains("security: person/" + person + ": wrong code")
        .contains("security: person/" + person + ": codes locked");
    sql.sql(
            "UPDATE second_factors SET last_wrong_at = now() - interval '1 day' WHERE person_id = ?")
        .param(person.value())
        .update();
    assertThat(sessions.finish(ticket, rightCode(), "test")).isPresent();
    assertThat(
            sql.sql("SELECT wrong_codes FROM second_factors WHERE person_id = ?")
                .param(person.value())
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void anAdministratorUnlocksCodesWithANewFirstPassword() {
    lockedByFiftyGuesses();
    assertThat(post(almaty, "/people/" + person + "/password")).isEqualTo(303);
    String ticket = ((SignInStep.CodeNeeded) sessions.begin(person, "test").orElseThrow()).ticket();
    assertThat(sessions.finish(ticket, rightCode(), "test")).isPresent();
  }

  @Test
  void wrongCodesOfWhoeverTurnsItOffCountToo() {
    SignedIn who = new SignedIn(person, "Әлия Серікқызы", false, 1, List.of());
    assertThatExceptionOfType(ServiceException.class)
        .isThrownBy(() -> factors.turnOff(who, PASSWORD, "guess"));
    assertThat(
            sql.sql("SELECT wrong_codes FROM second_factors WHERE person_id = ?")
                .param(person.value())
                .query(Integer.class)
                .single())
        .isOne();
  }

  @Test
  void aSignInThatOwesACodeEndsWithTheFactorAndWithThePassword() {
    String before = ticket();
    assertThat(sessions.findWhoOwesCode(before)).contains(person);
    assertThat(post(almaty, "/people/" + person + "/password")).isEqualTo(303);
    assertThat(sessions.findWhoOwesCode(before)).isEmpty();
    assertThat(sessions.finish(before, app.code(Instant.now().plusSeconds(30)), "test")).isEmpty();
    SignInStep step = sessions.begin(person, "test").orElseThrow();
    String owing = ((SignInStep.CodeNeeded) step).ticket();
    assertThat(post(almaty, path)).isEqualTo(303);
    assertThat(sessions.findWhoOwesCode(owing)).isEmpty();
  }
}
