package kz.qadam.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import kz.qadam.TestApp;
import kz.qadam.TestDatabase;
import kz.qadam.TestPeople;
import kz.qadam.TestProvider;
import kz.qadam.territory.KatoCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

/** A link with an account elsewhere, seen by whoever sits at somebody's open session. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"qadam.oidc.client-id=qadam", "qadam.oidc.client-secret=a secret of tests"})
class ProviderLinkTest {

  private static final String PASSWORD = "күзгі жаңбыр жауды";
  private static final GrantScope ALMATY = new GrantScope.Territory(new KatoCode("750000000"));
  private static final TestProvider PROVIDER = TestProvider.down();

  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Almaty"));

  @Autowired ApplicationContext context;
  @Autowired JdbcClient sql;
  @Autowired AccountService accounts;
  @Autowired SecondFactorService factors;
  @Autowired SessionService sessions;
  private PersonId person = new PersonId(1);
  private String administrator = "";

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", TestDatabase.empty("provider_link")::url);
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
  void somebodyInAlmaty() {
    administrator = TestPeople.signIn(context, Role.ADMINISTRATOR, ALMATY);
    person = accounts.createForDemo("l" + UUID.randomUUID(), "Дәулет Жұмабек", PASSWORD);
    accounts.give(person, new Grant(Role.AUDITOR, ALMATY, today, null), null);
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

  private String page(String session, String address) {
    return Objects.requireNonNull(
        clientOf(session)
            .get()
            .uri(address + "?lang=en")
            .accept(MediaType.TEXT_HTML)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
  }

  private void link() {
    sql.sql("INSERT INTO provider_accounts VALUES ('https://id.example/akimat', ?, ?, now())")
        .params(UUID.randomUUID().toString(), person.value())
        .update();
  }

  private long rowsOf(String table) {
    return sql.sql("SELECT count(*) FROM " + table + " WHERE person_id = ?")
        .param(person.value())
        .query(Long.class)
        .single();
  }

  @Test
  void anAdministratorSeesThatThereIsOne() {
    assertThat(page(administrator, "/people/" + person)).contains("not linked");
    link();
    assertThat(page(administrator, "/people/" + person)).contains("id.example, linked on");
  }

  @Test
  void aNewFirstPasswordUndoesIt() {
    link();
    String address = "/people/" + person + "/password";
    assertThat(page(administrator, address)).contains("no longer linked with an account elsewhere");
    clientOf(administrator).post().uri(address).exchange().expectStatus().isSeeOther();
    assertThat(rowsOf("provider_accounts")).isZero();
  }

  private ResponseSpec askToLink(String session, String... fields) {
    MultiValueMap<String, String> body = new LinkedMultiValueMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      body.add(fields[i], fields[i + 1]);
    }
    return clientOf(session)
        .post()
        .uri("/me/provider?lang=en")
        .accept(MediaType.TEXT_HTML)
        .body(BodyInserters.fromFormData(body))
        .exchange();
  }

  private static String text(ResponseSpec answer) {
    return Objects.requireNonNull(answer.expectBody(String.class).returnResult().getResponseBody());
  }

  @Test
  void anOpenSessionAloneMakesNone() {
    String session = TestPeople.sessionOf(context, person);
    assertThat(page(session, "/me/provider"))
        .contains("name=\"password\"")
        .doesNotContain("name=\"code\"");
    askToLink(session).expectStatus().isEqualTo(422);
    ResponseSpec guessed = askToLink(session, "password", "жазғы жаңбыр жауды");
    guessed.expectStatus().isEqualTo(422);
    assertThat(text(guessed)).contains("id=\"password-error\"").doesNotContain(PROVIDER.issuer());
    assertThat(rowsOf("provider_requests")).isZero();
    ResponseSpec known = askToLink(session, "password", PASSWORD);
    known.expectStatus().isOk();
    assertThat(text(known)).contains(PROVIDER.issuer());
    assertThat(rowsOf("provider_requests")).isOne();
  }

  @Test
  void whoeverHasASecondFactorShowsThatToo() {
    String session = TestPeople.sessionOf(context, person);
    factors.begin(person);
    TestApp app = TestApp.withKey(factors.getSetup(person).key());
    SignedIn who = sessions.find(session).join().orElseThrow();
    String recovery = factors.confirm(who, app.code(Instant.now())).getFirst();
    assertThat(page(session, "/me/provider")).contains("name=\"password\"", "name=\"code\"");
    ResponseSpec withoutCode = askToLink(session, "password", PASSWORD, "code", "000000");
    withoutCode.expectStatus().isEqualTo(422);
    assertThat(text(withoutCode)).contains("id=\"code-error\"");
    assertThat(rowsOf("provider_requests")).isZero();
    askToLink(session, "password", PASSWORD, "code", recovery).expectStatus().isOk();
    assertThat(rowsOf("provider_requests")).isOne();
  }

  @Test
  void guessesAreCounted() {
    String session = TestPeople.sessionOf(context, person);
    for (int i = 0; i < 10; i++) {
      askToLink(session, "password", "жазғы жаңбыр " + i).expectStatus().isEqualTo(422);
    }
    askToLink(session, "password", PASSWORD).expectStatus().isEqualTo(429);
  }
}
