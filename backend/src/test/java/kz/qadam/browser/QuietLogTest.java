package kz.qadam.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import kz.qadam.TestPeople;
import kz.qadam.account.AccountService;
import kz.qadam.account.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.FluxExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The log says what failed and where, never who was there. */
@ExtendWith(OutputCaptureExtension.class)
class QuietLogTest extends BrowserTest {

  private static final String NAME = "Құралай Естемісқызы";
  private static final String PASSWORD = "қыркүйек таңы ашық";

  @Autowired private AccountService accounts;

  private FluxExchangeResult<String> signIn(String login, String password) {
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    form.add("login", login);
    form.add("password", password);
    form.add("next", "/me");
    return TestPeople.withFormToken(WebTestClient.bindToServer().baseUrl(origin()).build())
        .post()
        .uri("/sign-in")
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .bodyValue(form)
        .exchange()
        .returnResult(String.class);
  }

  private static void assertSaysNothingOf(CapturedOutput log, String... secrets) {
    assertThat(log.getAll()).doesNotContain(NAME, PASSWORD, TestPeople.FORM_TOKEN);
    assertThat(log.getAll()).doesNotContain(secrets);
    assertThat(log.getAll().replace("open http://127.0.0.1", "")).doesNotContain("127.0.0.1");
  }

  @Test
  void signingInRightAndWrongLeavesNoTraceOfThePerson(CapturedOutput log) {
    String login = "quiet" + UUID.randomUUID();
    accounts.createForDemo(login, NAME, PASSWORD);
    FluxExchangeResult<String> answer = signIn(login, PASSWORD);
    assertThat(answer.getStatus().value()).isEqualTo(303);
    String session =
        Objects.requireNonNull(answer.getResponseCookies().getFirst(TestPeople.SESSION_COOKIE))
            .getValue();
    assertThat(signIn(login, "дұрыс емес құпиясөз").getStatus().value()).isEqualTo(422);
    assertSaysNothingOf(log, login, session, "дұрыс емес құпиясөз");
  }

  @Test
  void aFailureOfOursIsLoggedWithoutWhoseItWas(CapturedOutput log) {
    String login = "quiet" + UUID.randomUUID();
    PersonId person = accounts.createForDemo(login, NAME, PASSWORD);
    jdbc.sql(
            """
            CREATE FUNCTION refuse_session() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE EXCEPTION 'made to fail' USING DETAIL = '%s'; END $$
            """
                .formatted("Key (login, name)=(" + login + ", " + NAME + ")"))
        .update();
    jdbc.sql(
            "CREATE TRIGGER refuse_session BEFORE INSERT ON sessions FOR EACH ROW WHEN"
                + " (NEW.person_id = "
                + person
                + ") EXECUTE FUNCTION refuse_session()")
        .update();
    try {
      FluxExchangeResult<String> answer = signIn(login, PASSWORD);
      assertThat(answer.getStatus().value()).isEqualTo(500);
      assertThat(String.join("", answer.getResponseBody().collectList().block()))
          .contains("/problems/internal-error")
          .doesNotContain("made to fail", "sessions", "Exception");
    } finally {
      jdbc.sql("DROP FUNCTION refuse_session CASCADE").update();
    }
    assertThat(log.getAll()).contains("POST /sign-in failed", "made to fail");
    assertSaysNothingOf(log, login);
  }
}
