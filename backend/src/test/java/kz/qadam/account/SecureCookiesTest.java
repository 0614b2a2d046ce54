package kz.qadam.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.qadam.TestDatabase;
import kz.qadam.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.FluxExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A service behind a proxy: the names of its cookies are ones that only this host can set. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "server.forward-headers-strategy=native")
class SecureCookiesTest {

  private static final String PASSWORD = "күзгі жаңбыр жауды";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  @Autowired ApplicationContext context;
  @Autowired JdbcClient sql;
  @Autowired AccountService accounts;
  private WebTestClient plain = WebTestClient.bindToServer().build();
  private WebTestClient overTls = plain;
  private String login = "";
  private PersonId person = new PersonId(1);

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", TestDatabase.empty("secure_cookies")::url);
  }

  @BeforeEach
  void connect() {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    plain =
        WebTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + port)
            .responseTimeout(Duration.ofSeconds(60)) // a busy machine, and the first page compiles
            .build();
    overTls = plain.mutate().defaultHeader("X-Forwarded-Proto", "https").build();
    login = "u" + UUID.randomUUID();
    person = accounts.createForDemo(login, "Әлия Серікқызы", PASSWORD);
  }

  private static ResponseCookie cookie(FluxExchangeResult<?> answer, String name) {
    return Objects.requireNonNull(answer.getResponseCookies().getFirst(name), name);
  }

  private static void assertOfThisHostOnly(ResponseCookie cookie) {
    assertThat(cookie.isSecure()).isTrue();
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.getPath()).isEqualTo("/");
    assertThat(cookie.getDomain()).isNull();
  }

  /** Signs in with the token of the form, which comes back in a cookie of this name. */
  private FluxExchangeResult<String> signIn(WebTestClient client, String csrf, String sentAs) {
    FluxExchangeResult<String> form =
        client
            .get()
            .uri("/sign-in")
            .accept(MediaType.TEXT_HTML)
            .exchange()
            .returnResult(String.class);
    String page = String.join("", form.getResponseBody().collectList().block());
    Matcher token = TOKEN.matcher(page);
    assertThat(token.find()).isTrue();
    ResponseCookie given = cookie(form, csrf);
    assertOfThisHostOnly(given);
    return client
        .post()
        .uri("/sign-in")
        .accept(MediaType.TEXT_HTML)
        .cookie(sentAs, given.getValue())
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .bodyValue(
            "login="
                + login
                + "&password="
                + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8)
                + "&_csrf="
                + token.group(1))
        .exchange()
        .returnResult(String.class);
  }

  private static int statusOfMe(WebTestClient client, String name, String session) {
    return client
        .get()
        .uri("/me")
        .accept(MediaType.ALL)
        .cookie(name, session)
        .exchange()
        .returnResult(Void.class)
        .getStatus()
        .value();
  }

  @Test
  void overTlsCookiesAreOfThisHostOnly() {
    FluxExchangeResult<String> answer = signIn(overTls, "__Host-qadam-csrf", "__Host-qadam-csrf");
    assertThat(answer.getStatus().value()).isEqualTo(303);
    ResponseCookie session = cookie(answer, "__Host-qadam-session");
    assertOfThisHostOnly(session);
    assertThat(answer.getResponseCookies()).doesNotContainKey("qadam-session");
    assertThat(statusOfMe(overTls, "__Host-qadam-session", session.getValue())).isEqualTo(200);
  }

  private static String locationOfCodeForm(WebTestClient client, String name) {
    return client
        .get()
        .uri("/sign-in/code?lang=en")
        .accept(MediaType.TEXT_HTML)
        .cookie(name, "a-ticket")
        .exchange()
        .returnResult(Void.class)
        .getResponseHeaders()
        .getOrEmpty("Location")
        .toString();
  }

  @Test
  void stepsOfASignInKeepToTheSameRule() {
    sql.sql("INSERT INTO second_factors VALUES (?, decode(repeat('00', 20), 'hex'), now(), now())")
        .param(person.value())
        .update();
    FluxExchangeResult<String> answer = signIn(overTls, "__Host-qadam-csrf", "__Host-qadam-csrf");
    assertOfThisHostOnly(cookie(answer, "__Host-qadam-code"));
    assertThat(answer.getResponseCookies()).doesNotContainKey("qadam-code");
    assertThat(locationOfCodeForm(overTls, "__Host-qadam-code")).isEqualTo("[]");
    assertThat(locationOfCodeForm(overTls, "qadam-code")).isEqualTo("[/sign-in]");
    assertThat(locationOfCodeForm(plain, "qadam-code")).isEqualTo("[]");
  }

  @Test
  void overTlsANeighboursCookiesAreNotRead() {
    String session = TestPeople.sessionOf(context, person);
    assertThat(statusOfMe(overTls, "qadam-session", session)).isEqualTo(401);
    assertThat(signIn(overTls, "__Host-qadam-csrf", "qadam-csrf").getStatus().value())
        .isEqualTo(403);
  }

  @Test
  void overPlainHttpTheCookiesHaveNamesThatEveryBrowserTakes() {
    FluxExchangeResult<String> answer = signIn(plain, "qadam-csrf", "qadam-csrf");
    assertThat(answer.getStatus().value()).isEqualTo(303);
    ResponseCookie session = cookie(answer, "qadam-session");
    assertOfThisHostOnly(session);
    assertThat(statusOfMe(plain, "qadam-session", session.getValue())).isEqualTo(200);
    assertThat(statusOfMe(plain, "__Host-qadam-session", session.getValue())).isEqualTo(401);
  }
}
