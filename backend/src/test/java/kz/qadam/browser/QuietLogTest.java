package kz.qadam.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import kz.qadam.RawHttp;
import kz.qadam.TestPeople;
import kz.qadam.account.AccountService;
import kz.qadam.account.PersonId;
import kz.qadam.account.SessionService;
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
  @Autowired private SessionService sessions;

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
  void aFormThatBreaksOffIsNeitherActedOnNorAFailureOfOurs(CapturedOutput log) {
    String login = "quiet" + UUID.randomUUID();
    PersonId person = accounts.createForDemo(login, NAME, PASSWORD);
    String form =
        "login=" + login + "&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8);
    String lines =
        "POST /sign-in HTTP/1.1\r\nTransfer-Encoding: chunked"
            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nCookie: qadam-csrf="
            + TestPeople.FORM_TOKEN
            + "\r\nX-XSRF-TOKEN: "
            + TestPeople.maskedFormToken();
    String body = Integer.toHexString(form.length()) + "\r\n" + form + "\r\n";
    int port = URI.create(origin()).getPort();
    assertThat(send(port, lines, body + "zz\r\nx\r\n")).isEqualTo(400);
    assertThat(sessions.listDevices(person)).isEmpty();
    assertThat(send(port, lines, "zz\r\nx\r\n")).isEqualTo(400);
    assertThat(send(port, lines, body + "0\r\n\r\n")).isEqualTo(303);
    assertThat(sessions.listDevices(person)).hasSize(1);
    assertThat(log.getAll()).doesNotContain("already sent", "500 Server Error", "failed\n");
    assertSaysNothingOf(log, login);
  }

  private static int send(int port, String lines, String body) {
    return RawHttp.send(port, lines, body.getBytes(StandardCharsets.US_ASCII)).status();
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
