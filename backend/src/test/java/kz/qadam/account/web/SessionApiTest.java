package kz.qadam.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import kz.qadam.SharedService;
import kz.qadam.TestPeople;
import kz.qadam.account.GrantScope;
import kz.qadam.account.PersonId;
import kz.qadam.account.Role;
import kz.qadam.account.SessionService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.FluxExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

@SharedService
class SessionApiTest {

  @Autowired ApplicationContext context;
  @Autowired SessionService sessions;
  @Autowired JdbcClient sql;
  private WebTestClient client = WebTestClient.bindToServer().build();
  private String session = "";

  @BeforeEach
  void signIn() {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    client =
        WebTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + port)
            .responseTimeout(Duration.ofSeconds(60)) // a busy machine
            .build();
    session = TestPeople.signIn(context, Role.AUDITOR, GrantScope.COUNTRY);
  }

  private WebTestClient.ResponseSpec ask() {
    return client.get().uri("/api/session").cookie(TestPeople.SESSION_COOKIE, session).exchange();
  }

  private void assertRefused(String type) {
    ask().expectStatus().isEqualTo(401).expectBody().jsonPath("$.type").isEqualTo(type);
  }

  private record Answer(long person, String name, String formToken) {}

  @Test
  void saysWhoIsSignedInWithATokenThatWritingTakes() {
    FluxExchangeResult<Answer> answered = ask().expectStatus().isOk().returnResult(Answer.class);
    Answer answer = Objects.requireNonNull(answered.getResponseBody().blockFirst());
    ResponseCookie cookie =
        Objects.requireNonNull(answered.getResponseCookies().getFirst("qadam-csrf"));
    assertThat(answer.person()).isEqualTo(TestPeople.personOf(context, session).value());
    assertThat(answer.name()).isEqualTo("Сынақ адамы");
    client
        .patch()
        .uri("/api/audits/none/fields")
        .cookie(TestPeople.SESSION_COOKIE, session)
        .cookie("qadam-csrf", cookie.getValue())
        .header("X-XSRF-TOKEN", answer.formToken())
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{}")
        .exchange()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/audit-not-found");
  }

  @Test
  void nobodyIsTheSameForAllWhoAreNotSignedIn() {
    session = "x".repeat(43);
    assertRefused("/problems/sign-in-needed");
  }

  @Test
  void aSessionThatRanOutIsNotRevoked() {
    sql.sql(
            "UPDATE sessions SET created_at = now() - interval '2 days', expires_at = now() -"
                + " interval '1 day'")
        .update();
    assertRefused("/problems/sign-in-needed");
  }

  @Test
  void aDeviceThatWasSignedOutFromElsewhereIsToldSo() {
    PersonId person = TestPeople.personOf(context, session);
    sessions.listDevices(person).forEach(device -> sessions.revoke(person, device.sessionId()));
    assertRefused("/problems/session-revoked");
  }
}
