package kz.qadam.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import kz.qadam.QadamApplication;
import kz.qadam.TestDatabase;
import kz.qadam.TestPeople;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Two services on one database: what one of them ends is over on the other, too. */
class TwoNodesTest {

  private static final String PASSWORD = "күзгі жаңбыр жауды";

  /** Issue 3 asks for it. */
  private static final Duration BOUND = Duration.ofSeconds(30);

  private static final ConfigurableApplicationContext here =
      start(TestDatabase.empty("two_nodes").url());
  private static final ConfigurableApplicationContext there = start(databaseOf(here));

  private final AccountService accounts = here.getBean(AccountService.class);
  private final SessionService sessions = here.getBean(SessionService.class);

  private static ConfigurableApplicationContext start(String databaseUrl) {
    return new SpringApplicationBuilder(QadamApplication.class)
        .run("--server.port=0", "--spring.datasource.url=" + databaseUrl);
  }

  private static String databaseOf(ConfigurableApplicationContext node) {
    return node.getEnvironment().getRequiredProperty("spring.datasource.url");
  }

  @BeforeAll
  static void areTwo() {
    assertThat(port(here)).isNotEqualTo(port(there));
  }

  @AfterAll
  static void stop() {
    there.close();
    here.close();
  }

  private static String port(ConfigurableApplicationContext node) {
    return node.getEnvironment().getRequiredProperty("local.server.port");
  }

  private PersonId anAuditor(String login) {
    PersonId person = accounts.createForDemo(login, "Әлия Серікқызы", PASSWORD);
    accounts.give(
        person, new Grant(Role.AUDITOR, GrantScope.COUNTRY, LocalDate.of(2026, 1, 1), null), null);
    return person;
  }

  private static String session(PersonId person) {
    return TestPeople.sessionOf(here, person);
  }

  private static int statusOnTheOther(String path, String session) {
    return WebTestClient.bindToServer()
        .baseUrl("http://127.0.0.1:" + port(there))
        .responseTimeout(BOUND)
        .build()
        .get()
        .uri(path)
        .accept(MediaType.APPLICATION_JSON, MediaType.ALL)
        .cookie("qadam-session", session)
        .exchange()
        .returnResult(Void.class)
        .getStatus()
        .value();
  }

  /** The other node has the session in memory from here on. */
  private static String knownToTheOther(String session) {
    assertThat(statusOnTheOther("/audit", session)).isEqualTo(200);
    return session;
  }

  private static void awaitOnTheOther(String session, int status) {
    await()
        .atMost(BOUND)
        .untilAsserted(() -> assertThat(statusOnTheOther("/audit", session)).isEqualTo(status));
  }

  @Test
  void aRevokedDeviceAnEndedGrantAndAChangedPasswordHoldOnEveryNodeWithin30Seconds() {
    PersonId loser = anAuditor("lost" + UUID.randomUUID());
    String lost = knownToTheOther(session(loser));
    sessions.revoke(loser, sessions.listDevices(loser).getFirst().sessionId());

    PersonId former = anAuditor("former" + UUID.randomUUID());
    String ofFormer = knownToTheOther(session(former));
    endGrantsOf(former);

    PersonId careful = anAuditor("careful" + UUID.randomUUID());
    String old = knownToTheOther(session(careful));
    SignedIn changing = sessions.find(session(careful)).join().orElseThrow();
    accounts.changePassword(changing, PASSWORD, "басқа ұзын құпиясөз");

    awaitOnTheOther(lost, 401);
    awaitOnTheOther(ofFormer, 403);
    awaitOnTheOther(old, 401);
  }

  /** As an administrator of the country does it, by the button of the page. */
  private static void endGrantsOf(PersonId person) {
    long grant =
        here.getBean(JdbcClient.class)
            .sql("SELECT id FROM grants WHERE person_id = ?")
            .param(person.value())
            .query(Long.class)
            .single();
    WebTestClient client =
        WebTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + port(here))
            .responseTimeout(BOUND)
            .build();
    TestPeople.clientOf(client, TestPeople.signIn(here, Role.ADMINISTRATOR, GrantScope.COUNTRY))
        .post()
        .uri("/grants/" + grant + "/end")
        .accept(MediaType.TEXT_HTML)
        .exchange()
        .expectStatus()
        .isSeeOther();
  }
}
