package kz.qadam.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kz.qadam.ForgingProvider;
import kz.qadam.ForgingProvider.Signature;
import kz.qadam.TestDatabase;
import kz.qadam.TestPeople;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a provider's ID token must prove before somebody is let in: OpenID Connect Core, 3.1.3.7.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class IdTokenTest {

  private static final String CLIENT = "qadam";
  private static final String SECRET = "a secret of tests that is long enough for HMAC";
  private static final ForgingProvider PROVIDER = ForgingProvider.start();

  private final String subject = UUID.randomUUID().toString();

  @Autowired ApplicationContext context;
  @Autowired AccountService accounts;
  @Autowired SessionService sessions;
  @Autowired JdbcClient sql;
  private PersonId person = new PersonId(1);
  private WebTestClient client = WebTestClient.bindToServer().build();

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", TestDatabase.empty("id_token")::url);
    properties.add("qadam.oidc.issuer", PROVIDER::issuer);
    properties.add("qadam.oidc.client-id", () -> CLIENT);
    properties.add("qadam.oidc.client-secret", () -> SECRET);
  }

  @AfterAll
  static void stopProvider() {
    PROVIDER.stop();
  }

  @BeforeEach
  void somebodyWithAnAccountThere() {
    client =
        WebTestClient.bindToServer()
            .baseUrl(
                "http://127.0.0.1:"
                    + context.getEnvironment().getRequiredProperty("local.server.port"))
            .responseTimeout(Duration.ofSeconds(60)) // a busy machine
            .build();
    person = accounts.createForDemo("i" + UUID.randomUUID(), "Дәулет Жұмабек", "күзгі жаңбыр");
    sql.sql("INSERT INTO provider_accounts VALUES (?, ?, ?, now())")
        .params(PROVIDER.issuer(), subject, person.value())
        .update();
  }

  /** The way there, with what it sent along. */
  private record Departure(MultiValueMap<String, String> sent, ResponseCookie ticket) {

    String sent(String name) {
      return Objects.requireNonNull(sent().getFirst(name), name);
    }
  }

  private Departure depart() {
    EntityExchangeResult<Void> answer = get("/sign-in/provider", "none", "none");
    return new Departure(
        UriComponentsBuilder.fromUriString(location(answer)).build().getQueryParams(),
        Objects.requireNonNull(answer.getResponseCookies().getFirst("qadam-provider")));
  }

  private EntityExchangeResult<Void> get(String path, String cookie, String value) {
    return client
        .get()
        .uri(path)
        .accept(MediaType.TEXT_HTML)
        .cookie(cookie, value)
        .exchange()
        .expectStatus()
        .isSeeOther()
        .expectBody()
        .isEmpty();
  }

  private static String location(EntityExchangeResult<Void> answer) {
    return Objects.requireNonNull(answer.getResponseHeaders().getFirst("Location"));
  }

  private Map<String, Object> rightClaims(Departure departure) {
    Instant now = Instant.now();
    return new HashMap<>(
        Map.of(
            "iss", PROVIDER.issuer(),
            "sub", subject,
            "aud", List.of(CLIENT),
            "exp", Date.from(now.plusSeconds(300)),
            "iat", Date.from(now),
            "nonce", departure.sent("nonce"),
            "name", "Дәулет Жұмабек"));
  }

  private EntityExchangeResult<Void> comeBack(Departure departure) {
    return get(
        "/sign-in/provider/answer?code=any&state=" + departure.sent("state"),
        departure.ticket().getName(),
        departure.ticket().getValue());
  }

  private void assertRefused(EntityExchangeResult<Void> answer) {
    assertThat(location(answer)).isEqualTo("/sign-in/provider/failure?kind=unproven");
    assertThat(answer.getResponseCookies()).doesNotContainKey(TestPeople.SESSION_COOKIE);
    assertThat(sessions.listDevices(person)).isEmpty();
  }

  @Test
  void aTokenWithoutADefectOpensASession() {
    Departure departure = depart();
    PROVIDER.give(rightClaims(departure), Signature.OWN_KEY, SECRET);
    EntityExchangeResult<Void> answer = comeBack(departure);
    assertThat(location(answer)).isEqualTo("/me");
    assertThat(answer.getResponseCookies()).containsKey(TestPeople.SESSION_COOKIE);
    assertThat(sessions.listDevices(person)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "nonce, guessed",
    "nonce, ",
    "aud, another-client",
    "aud, ",
    "aud, qadam another-client", // to two, without saying to whom it was given
    "azp, another-client",
    "iss, https://id.example",
    "iss, ",
    "exp, -120",
    "exp, ",
    "iat, 120",
    "iat, ",
    "nbf, 120",
    "sub, ",
  })
  void aTokenWithAWrongOrMissingClaimOpensNone(String claim, @Nullable String value) {
    Departure departure = depart();
    Map<String, Object> claims = rightClaims(departure);
    if (value == null) {
      claims.remove(claim);
    } else if (claim.equals("aud")) {
      claims.put(claim, List.of(value.split(" ", -1)));
    } else if (value.matches("-?[0-9]+")) {
      claims.put(claim, Date.from(Instant.now().plusSeconds(Long.parseLong(value))));
    } else {
      claims.put(claim, value);
    }
    PROVIDER.give(claims, Signature.OWN_KEY, SECRET);
    assertRefused(comeBack(departure));
  }

  @ParameterizedTest
  @CsvSource({"FOREIGN_KEY", "NONE", "CLIENT_SECRET", "PUBLIC_KEY_AS_SECRET"})
  void aTokenThatTheProviderDidNotSignOpensNone(Signature signature) {
    Departure departure = depart();
    PROVIDER.give(rightClaims(departure), signature, SECRET);
    assertRefused(comeBack(departure));
  }

  @Test
  void aTokenOfAnotherSignInOpensNone() {
    Departure first = depart();
    Departure second = depart();
    PROVIDER.give(rightClaims(first), Signature.OWN_KEY, SECRET);
    assertRefused(comeBack(second));
  }
}
