package kz.qadam.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kz.qadam.SharedService;
import kz.qadam.TestPeople;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditService;
import kz.qadam.audit.PlaceRows;
import kz.qadam.ledger.Ledger;
import kz.qadam.ledger.LedgerEntry;
import kz.qadam.place.PlaceId;
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
import org.springframework.web.reactive.function.BodyInserters;

@SharedService
@ExtendWith(OutputCaptureExtension.class)
class PersonalDataTest {

  private static final String PASSWORD = "күзгі жаңбыр жауды";
  private static final String NAME = "Өшірілетін Адам";
  private static final GrantScope ALMATY = new GrantScope.Territory(new KatoCode("750000000"));

  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Almaty"));

  @Autowired ApplicationContext context;
  @Autowired JdbcClient sql;
  @Autowired AccountService accounts;
  @Autowired SessionService sessions;
  @Autowired InvitationService invitations;
  @Autowired PersonalDataService data;
  @Autowired Ledger ledger;
  @Autowired AuditService audits;
  private WebTestClient anybody = WebTestClient.bindToServer().build();
  private WebTestClient administrator = anybody;
  private PersonId person = new PersonId(1);
  private WebTestClient theirs = anybody;
  private String login = "";

  @BeforeEach
  void signIn() {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    anybody =
        WebTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + port)
            .responseTimeout(Duration.ofSeconds(60)) // a busy machine, and the first page compiles
            .build();
    administrator =
        TestPeople.clientOf(
            anybody, TestPeople.signIn(context, Role.ADMINISTRATOR, GrantScope.COUNTRY));
    login = "u" + UUID.randomUUID();
    person = accounts.createForDemo(login, NAME, PASSWORD);
    accounts.give(person, new Grant(Role.ADMINISTRATOR, ALMATY, today, null), null);
    theirs = TestPeople.clientOf(anybody, TestPeople.sessionOf(context, person, "Firefox Linux"));
  }

  private static ResponseSpec get(WebTestClient client, String path) {
    return client
        .get()
        .uri(path + "?lang=en")
        .accept(MediaType.TEXT_HTML, MediaType.APPLICATION_JSON)
        .exchange();
  }

  private static ResponseSpec post(WebTestClient client, String path) {
    return client.post().uri(path + "?lang=en").accept(MediaType.TEXT_HTML).exchange();
  }

  private static String text(ResponseSpec answer) {
    answer.expectStatus().isOk();
    return Objects.requireNonNull(answer.expectBody(String.class).returnResult().getResponseBody());
  }

  private SignedIn who() {
    Grant grant = new Grant(Role.ADMINISTRATOR, ALMATY, today, null);
    return new SignedIn(person, NAME, false, 1, List.of(grant));
  }

  private void turnOnSecondFactor() {
    sql.sql("INSERT INTO second_factors VALUES (?, decode(repeat('00', 20), 'hex'), now(), now())")
        .param(person.value())
        .update();
    sql.sql("INSERT INTO recovery_codes VALUES (?, decode(repeat('00', 32), 'hex'))")
        .param(person.value())
        .update();
  }

  private void linkWithProvider() {
    sql.sql("INSERT INTO provider_accounts VALUES ('https://id.example', ?, ?, now())")
        .params(login, person.value())
        .update();
  }

  @Test
  void exportsAllThatIsKept() {
    Grant auditing = new Grant(Role.AUDITOR, ALMATY, today, null);
    invitations.invite(who(), auditing, "Шақырылған");
    TestPeople.sessionOf(context, person, "Firefox Android");
    linkWithProvider();
    turnOnSecondFactor();
    sql.sql("UPDATE sessions SET revoked_at = now() WHERE person_id = ? AND device LIKE '%Android'")
        .param(person.value())
        .update();
    get(theirs, "/me/data")
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("Cache-Control", "no-store")
        .expectBody()
        .jsonPath("$.person.login")
        .isEqualTo(login)
        .jsonPath("$.person.name")
        .isEqualTo(NAME)
        .jsonPath("$.person.hasSecondFactor")
        .isEqualTo(true)
        .jsonPath("$.grants[0].role")
        .isEqualTo("administrator")
        .jsonPath("$.grants[0].territory")
        .isEqualTo("750000000")
        .jsonPath("$.grants[0].givenBy")
        .isEqualTo("operator")
        .jsonPath("$.devices[*].label")
        .value(labels -> assertThat(labels).asString().contains("Firefox, Linux", "Android"))
        .jsonPath("$.providerAccounts[0].subject")
        .isEqualTo(login)
        .jsonPath("$.invitations[0].forWhom")
        .isEqualTo("Шақырылған")
        .jsonPath("$.decisionsOnYou[0].kind")
        .isEqualTo("grant-given")
        .jsonPath("$.decisionsByYou")
        .isEmpty();
    get(anybody, "/me/data").expectStatus().isSeeOther();
  }

  @Test
  void exportsTheInvitationsThatSomebodyMadeOrAcceptedAndNoOthers() {
    Grant auditing = new Grant(Role.AUDITOR, ALMATY, today, null);
    invitations.invite(who(), auditing, "Шақырылған");
    PersonId other = accounts.createForDemo("o" + login, "Басқа Адам", PASSWORD);
    SignedIn inviter =
        new SignedIn(
            other,
            "Басқа Адам",
            false,
            1,
            List.of(new Grant(Role.ADMINISTRATOR, ALMATY, today, null)));
    invitations.invite(inviter, auditing, "Басқа біреу");
    invitations.invite(inviter, auditing, "Қабылдаған");
    sql.sql(
            "UPDATE invitations SET accepted_by = ?, accepted_at = now() WHERE display_name = ?"
                + " AND invited_by = ?")
        .params(person.value(), "Қабылдаған", other.value())
        .update();
    assertThat(data.export(who()).invitations())
        .extracting(Invitation::displayName)
        .containsExactly("Қабылдаған", "Шақырылған");
  }

  @Test
  void takesAFewExportsInARow() {
    for (int i = 0; i < 5; i++) {
      get(theirs, "/me/data").expectStatus().isOk();
    }
    get(theirs, "/me/data").expectStatus().isEqualTo(429);
    get(theirs, "/me").expectStatus().isOk();
  }

  @Test
  void erasesAPersonButForTheNumber() {
    Grant auditing = new Grant(Role.AUDITOR, ALMATY, today, null);
    String token = invitations.invite(who(), auditing, null);
    linkWithProvider();
    turnOnSecondFactor();
    get(theirs, "/me").expectStatus().isOk();
    get(administrator, "/people/" + person + "/erasure").expectStatus().isOk();
    post(administrator, "/people/" + person + "/erasure").expectStatus().isSeeOther();
    get(theirs, "/me").expectStatus().isSeeOther();
    assertThat(sessions.signIn(login, PASSWORD, "test")).isEmpty();
    get(anybody, "/invitation/" + token).expectStatus().isEqualTo(410);
    assertThat(
            sql.sql("SELECT p::text FROM people p WHERE id = ?")
                .param(person.value())
                .query(String.class)
                .single())
        .doesNotContain(login, NAME, "argon2");
    assertThat(
            sql.sql("SELECT count(*) FROM sessions WHERE person_id = ?")
                .param(person.value())
                .query(Long.class)
                .single())
        .isZero();
    for (String table :
        List.of("provider_accounts", "second_factors", "recovery_codes", "sign_in_steps")) {
      assertThat(
              sql.sql("SELECT count(*) FROM " + table + " WHERE person_id = ?")
                  .param(person.value())
                  .query(Long.class)
                  .single())
          .as(table)
          .isZero();
    }
    assertThat(ledger.listEntries("person/" + person))
        .extracting(LedgerEntry::kind)
        .containsExactly("grant-given", "grant-ended", "person-erased");
    get(administrator, "/people/" + person)
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .value(page -> assertThat(page).contains("Person no. " + person).doesNotContain(NAME));
    post(administrator, "/people/" + person + "/erasure").expectStatus().isNotFound();
    assertThat(accounts.createForDemo(login, "Басқа адам", PASSWORD)).isNotEqualTo(person);
  }

  private AuditId anAuditOfTheirs(PlaceId school) {
    AuditId audit = audits.startVisit(school).id();
    audits.saveDraft(
        audit,
        Map.of(
            "auditor", NAME,
            "visited_on", "2026-10-12",
            "entrances", "1",
            "0.COR-01.answer", "measured",
            "0.COR-01.value", "900"));
    audits.submit(audit, person);
    return audit;
  }

  @Test
  void whatSomebodyErasedHadSignedShowsTheirNumber() {
    PlaceId school = PlaceRows.aSchool(sql, "№ 21 мектеп");
    AuditId audit = anAuditOfTheirs(school);
    List<String> readings =
        List.of(
            "/api/audits/" + audit,
            "/audits/" + audit,
            "/api/places/" + school + "/verdicts",
            "/places/" + school);
    for (String path : readings) {
      assertThat(text(get(anybody, path))).as(path).contains(NAME);
    }
    post(administrator, "/people/" + person + "/erasure").expectStatus().isSeeOther();
    for (String path : readings) {
      assertThat(text(get(anybody, path))).as(path).contains("№ " + person).doesNotContain(NAME);
    }
    assertThat(
            sql.sql("SELECT auditor_name FROM audits WHERE submitted_by = ?")
                .param(person.value())
                .query(String.class)
                .single())
        .isEqualTo(NAME);
  }

  @Test
  void theLastAdministratorOfTheCountryIsNotErased() {
    sql.sql(
            "UPDATE grants SET ended_at = now() WHERE role = 'administrator' AND territory_kato IS NULL")
        .update();
    accounts.give(person, new Grant(Role.ADMINISTRATOR, GrantScope.COUNTRY, today, null), null);
    post(theirs, "/people/" + person + "/erasure").expectStatus().isEqualTo(409);
    assertThat(accounts.findPerson(login)).isPresent();
  }

  @Test
  void somebodyWithAGrantElsewhereIsErasedByTheCountryOnly() {
    PersonId both = accounts.createForDemo("v" + UUID.randomUUID(), "Екі жерде", PASSWORD);
    accounts.give(both, new Grant(Role.AUDITOR, ALMATY, today, null), null);
    accounts.give(both, new Grant(Role.AUDITOR, GrantScope.COUNTRY, today, null), null);
    post(theirs, "/people/" + both + "/erasure").expectStatus().isForbidden();
    post(administrator, "/people/" + both + "/erasure").expectStatus().isSeeOther();
  }

  @Test
  void logsHoldNeitherLoginsNorNames(CapturedOutput output) {
    sessions.signIn(login, PASSWORD + "!", "test");
    sessions.signIn(login, PASSWORD, "test");
    WebTestClient form = TestPeople.withFormToken(anybody);
    form.post()
        .uri("/sign-in")
        .accept(MediaType.TEXT_HTML)
        .body(BodyInserters.fromFormData("login", login).with("password", "дұрыс емес"))
        .exchange()
        .expectStatus()
        .isEqualTo(422);
    data.export(who());
    post(administrator, "/people/" + person + "/erasure").expectStatus().isSeeOther();
    assertThat(output.getAll()).doesNotContain(login).doesNotContain(NAME);
  }
}
