package kz.qadam.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.qadam.SharedService;
import kz.qadam.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.FluxExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

/** When a session ends that nobody ended. */
@SharedService
class SessionLifeTest {

  private static final String PASSWORD = "күзгі жаңбыр жауды";

  @Autowired ApplicationContext context;
  @Autowired JdbcClient sql;
  @Autowired AccountService accounts;
  @Autowired SessionService sessions;
  private String login = "";
  private PersonId person = new PersonId(1);
  private String session = "";

  @BeforeEach
  void signIn() {
    login = "u" + UUID.randomUUID();
    person = accounts.createForDemo(login, "Әлия Серікқызы", PASSWORD);
    session = TestPeople.sessionOf(context, person);
  }

  private WebTestClient client() {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    return TestPeople.clientOf(
        WebTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + port)
            .responseTimeout(Duration.ofSeconds(60)) // a busy machine, and the first page compiles
            .build(),
        session);
  }

  private void signInWas(String daysAndHours) {
    sql.sql(
            """
            UPDATE sessions SET created_at = now() - ?::interval,
              last_seen_at = now() - interval '2 minutes'
            WHERE person_id = ?
            """)
        .params(daysAndHours, person.value())
        .update();
  }

  private boolean endsAt(String expression) {
    return sql.sql("SELECT expires_at = " + expression + " FROM sessions WHERE person_id = ?")
        .param(person.value())
        .query(Boolean.class)
        .single();
  }

  @Test
  void useMovesTheEndByTwelveHours() {
    signInWas("29 days 11 hours");
    assertThat(sessions.find(session).join()).isPresent();
    assertThat(endsAt("last_seen_at + interval '12 hours'")).isTrue();
  }

  @Test
  void butNotBeyondThirtyDaysAfterSignIn() {
    signInWas("29 days 13 hours");
    assertThat(sessions.find(session).join()).isPresent();
    assertThat(endsAt("created_at + interval '30 days'")).isTrue();
  }

  @Test
  void aFirstPasswordOpensNothingAfterSevenDays() {
    AccountService.FirstPassword first = accounts.create("f" + login, "Әлия Серікқызы");
    moveFirstPassword(first.person(), "6 days 23 hours");
    assertThat(sessions.signIn("f" + login, first.password(), "test")).isPresent();
    moveFirstPassword(first.person(), "1 hour");
    assertThat(sessions.signIn("f" + login, first.password(), "test")).isEmpty();
  }

  private void moveFirstPassword(PersonId of, String earlier) {
    int moved =
        sql.sql(
                "UPDATE people SET first_password_at = first_password_at - ?::interval WHERE id = ?")
            .params(earlier, of.value())
            .update();
    assertThat(moved).isOne();
  }

  @Test
  void aPasswordOfOnesOwnStaysGood() {
    AccountService.FirstPassword first = accounts.create("f" + login, "Әлия Серікқызы");
    SignedIn who = new SignedIn(first.person(), "Әлия Серікқызы", true, 1, List.of());
    accounts.changePassword(who, first.password(), PASSWORD);
    moveFirstPassword(first.person(), "8 days");
    assertThat(sessions.signIn("f" + login, PASSWORD, "test")).isPresent();
  }

  @Test
  void theLongestPasswordIsTakenAgainWhateverItsLettersAre() {
    AccountService.FirstPassword first = accounts.create("f" + login, "Әлия Серікқызы");
    SignedIn who = new SignedIn(first.person(), "Әлия Серікқызы", true, 1, List.of());
    String longest = "🔑".repeat(200);
    accounts.changePassword(who, first.password(), longest);
    assertThat(sessions.signIn("f" + login, longest, "test")).isPresent();
    assertThat(sessions.signIn("f" + login, longest + "🔑", "test")).isEmpty();
  }

  @Test
  void signingInAnewEndsTheSessionThatTheBrowserHad() {
    FluxExchangeResult<Void> answer =
        client()
            .post()
            .uri("/sign-in")
            .accept(MediaType.TEXT_HTML)
            .body(BodyInserters.fromFormData("login", login).with("password", PASSWORD))
            .exchange()
            .expectStatus()
            .isSeeOther()
            .returnResult(Void.class);
    String opened =
        Objects.requireNonNull(answer.getResponseCookies().getFirst(TestPeople.SESSION_COOKIE))
            .getValue();
    assertThat(sessions.find(opened).join()).isPresent();
    assertThat(sessions.find(session).join()).isEmpty();
    assertThat(sessions.isRevoked(session)).isFalse(); // else a tablet would drop its work
    assertThat(sessions.listDevices(person)).hasSize(1);
  }
}
