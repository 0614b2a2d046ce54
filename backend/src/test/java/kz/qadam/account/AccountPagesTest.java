package kz.qadam.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.qadam.SharedService;
import kz.qadam.ledger.Ledger;
import kz.qadam.problem.ServiceException;
import kz.qadam.territory.KatoCode;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.FluxExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

@SharedService
class AccountPagesTest {

  private static final String PASSWORD = "күзгі жаңбыр жауды";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String SESSION = "qadam-session";
  private static final String CSRF = "qadam-csrf";

  @Autowired ApplicationContext context;
  @Autowired JdbcClient sql;
  @Autowired AccountService accounts;
  @Autowired SessionService sessions;
  @Autowired Ledger ledger;
  private WebTestClient client = WebTestClient.bindToServer().build();
  private String login = "";

  @BeforeEach
  void connect() {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    client =
        WebTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + port)
            .responseTimeout(Duration.ofSeconds(60)) // a busy machine, and the first page compiles
            .build();
    login = "u" + UUID.randomUUID();
  }

  /** The token of a form and the cookie that has to come with it. */
  private record Form(String token, String cookie) {}

  private PersonId aPerson() {
    return accounts.createForDemo(login, "Әлия Серікқызы", PASSWORD);
  }

  private WebTestClient.ResponseSpec get(String path, String session) {
    return client.get().uri(path).accept(MediaType.TEXT_HTML).cookie(SESSION, session).exchange();
  }

  private Form form(String path, String session) {
    FluxExchangeResult<String> answer = get(path, session).returnResult(String.class);
    String page = String.join("", answer.getResponseBody().collectList().block());
    Matcher token = TOKEN.matcher(page);
    assertThat(token.find()).as(page).isTrue();
    return new Form(token.group(1), cookie(answer, CSRF).getValue());
  }

  private static ResponseCookie cookie(FluxExchangeResult<?> answer, String name) {
    return Objects.requireNonNull(answer.getResponseCookies().getFirst(name), name);
  }

  private WebTestClient.ResponseSpec post(
      String path, String session, Form form, String... fields) {
    MultiValueMap<String, String> body = new LinkedMultiValueMap<>();
    body.add("_csrf", form.token());
    for (int i = 0; i < fields.length; i += 2) {
      body.add(fields[i], fields[i + 1]);
    }
    return client
        .post()
        .uri(path)
        .accept(MediaType.TEXT_HTML)
        .cookie(SESSION, session)
        .cookie(CSRF, form.cookie())
        .body(BodyInserters.fromFormData(body))
        .exchange();
  }

  private WebTestClient.ResponseSpec signIn(String password, String next) {
    return post(
        "/sign-in?lang=en",
        "",
        form("/sign-in", ""),
        "login",
        login,
        "password",
        password,
        "next",
        next);
  }

  private String signedIn() {
    FluxExchangeResult<Void> answer =
        signIn(PASSWORD, "/me").expectStatus().isSeeOther().returnResult(Void.class);
    return cookie(answer, SESSION).getValue();
  }

  private static String location(WebTestClient.ResponseSpec answer) {
    return Objects.requireNonNull(
        answer
            .expectStatus()
            .isSeeOther()
            .returnResult(Void.class)
            .getResponseHeaders()
            .getFirst(HttpHeaders.LOCATION));
  }

  private static void assertProblem(WebTestClient.ResponseSpec answer, int status, String code) {
    answer
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .valueEquals("X-Content-Type-Options", "nosniff")
        .expectBody(String.class)
        .value(page -> assertThat(page).contains("/problems/" + code));
  }

  @Test
  void sendsAReaderToSignInAndBackAgain() {
    aPerson();
    String detour = location(get("/me?lang=ru", ""));
    assertThat(detour).isEqualTo("/sign-in?next=%2Fme%3Flang%3Dru");
    assertThat(location(signIn(PASSWORD, "/me?lang=ru"))).isEqualTo("/me?lang=ru");
  }

  @Test
  void keepsTheCookieFromScriptsAndOtherSites() {
    PersonId person = aPerson();
    ResponseCookie cookie = cookie(signIn(PASSWORD, "/me").returnResult(Void.class), SESSION);
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.isSecure()).isTrue();
    assertThat(cookie.getSameSite()).isEqualTo("Lax");
    assertThat(cookie.getPath()).isEqualTo("/");
    assertThat(
            sql.sql("SELECT encode(token_hash, 'hex') FROM sessions WHERE person_id = ?")
                .param(person.value())
                .query(String.class)
                .list())
        .containsExactly(DigestUtils.sha256Hex(cookie.getValue()));
  }

  @Test
  void saysTheSameOfAWrongPasswordAndOfAnUnknownLogin() {
    aPerson();
    String wrong = refusal();
    login = "u" + UUID.randomUUID();
    assertThat(wrong).contains("Login or password is wrong").isEqualTo(refusal());
  }

  /** The page without what differs each time. */
  private String refusal() {
    return Objects.requireNonNull(
            signIn("дұрыс емес құпиясөз", "/me")
                .expectStatus()
                .isEqualTo(422)
                .expectCookie()
                .doesNotExist(SESSION)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody())
        .replaceAll(TOKEN.pattern(), "")
        .replace(login, "");
  }

  @Test
  void slowsDownGuessingAndSaysWhenToTryAgain() {
    aPerson();
    for (int attempt = 0; attempt < 10; attempt++) {
      signIn("guess " + attempt, "/me").expectStatus().isEqualTo(422);
    }
    WebTestClient.ResponseSpec refused = signIn(PASSWORD, "/me");
    refused.expectHeader().exists(HttpHeaders.RETRY_AFTER);
    refused
        .expectStatus()
        .isEqualTo(429)
        .expectBody(String.class)
        .value(page -> assertThat(page).contains("Try again in 15 minutes"));
  }

  @Test
  void slowsDownGuessingTheOldPasswordInAnOpenSession() {
    aPerson();
    String session = signedIn();
    Form form = form("/me/password", session);
    String[] weak = {"current", PASSWORD, "wanted", "short"};
    for (int attempt = 0; attempt < 10; attempt++) {
      post("/me/password", session, form, weak).expectStatus().isEqualTo(422);
      post("/me/password", session, form, "current", "guess", "wanted", "басқа ұзын құпиясөз")
          .expectStatus()
          .isEqualTo(422);
    }
    post("/me/password", session, form, "current", PASSWORD, "wanted", "басқа ұзын құпиясөз")
        .expectStatus()
        .isEqualTo(429)
        .expectHeader()
        .exists(HttpHeaders.RETRY_AFTER);
    signIn(PASSWORD, "/me").expectStatus().isSeeOther();
  }

  @Test
  void rightPasswordsAreNotCountedAsGuesses() {
    aPerson();
    for (int attempt = 0; attempt < 12; attempt++) {
      signIn(PASSWORD, "/me").expectStatus().isSeeOther();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/",
        "//example.org",
        "/\\example.org",
        "/x\r\nSet-Cookie: a=b"
      })
  void neverLeadsElsewhereAfterSignIn(String next) {
    aPerson();
    WebTestClient.ResponseSpec answer = signIn(PASSWORD, next);
    answer.expectCookie().doesNotExist("a");
    assertThat(location(answer)).isEqualTo("/me");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "1'OR'1'='1"})
  void takesAForgedCookieForNobodys(String forged) {
    assertThat(location(get("/me", forged))).startsWith("/sign-in");
    client.get().uri("/me").cookie(SESSION, forged).exchange().expectStatus().isUnauthorized();
  }

  @Test
  void refusesAFormWithoutOurToken() {
    aPerson();
    String session = signedIn();
    Form good = form("/me", session);
    assertProblem(post("/sign-out", session, new Form("", good.cookie())), 403, "stale-form");
    assertProblem(post("/sign-out", session, new Form(good.token(), "old")), 403, "stale-form");
    assertProblem(post("/sign-in", "", new Form("", "")), 403, "stale-form");
    get("/me", session).expectStatus().isOk();
  }

  @Test
  void signingOutEndsTheSessionAndNotOnlyTheCookie() {
    aPerson();
    String session = signedIn();
    assertThat(location(post("/sign-out", session, form("/me", session)))).isEqualTo("/");
    assertThat(location(get("/me", session))).startsWith("/sign-in");
  }

  @Test
  void aRevokedDeviceIsOutAtOnceOnTheNodeThatRevokedIt() {
    PersonId person = aPerson();
    String lost = signedIn();
    get("/me", lost).expectStatus().isOk();
    long lostId = sessions.listDevices(person).getFirst().sessionId();
    String kept = signedIn();
    String path = "/me/devices/" + lostId + "/revocation";
    assertThat(location(post(path, kept, form("/me", kept)))).isEqualTo("/me");
    assertThat(location(get("/me", lost))).startsWith("/sign-in");
    get("/me", kept).expectStatus().isOk();
  }

  @Test
  void signsOutEverywhereElseAfterAsking() {
    PersonId person = aPerson();
    String lost = signedIn();
    get("/me", lost).expectStatus().isOk();
    String kept = signedIn();
    assertThat(page("/me", kept)).contains("href=\"/me/devices/others\"");
    assertThat(page("/me/devices/others?lang=en", kept)).contains("Sign out all others");
    assertThat(sessions.listDevices(person)).hasSize(2);
    Form form = form("/me/devices/others", kept);
    assertThat(location(post("/me/devices/others", kept, form))).isEqualTo("/me");
    assertThat(location(get("/me", lost))).startsWith("/sign-in");
    assertThat(page("/me", kept)).doesNotContain("/me/devices/others");
  }

  @Test
  void devicesWithoutANameAreToldApartByWhenTheySignedIn() {
    PersonId person = aPerson();
    sessions.signIn(login, PASSWORD, "");
    sql.sql("UPDATE sessions SET created_at = created_at - interval '40 days' WHERE person_id = ?")
        .param(person.value())
        .update();
    String page = page("/me?lang=en", signedIn());
    assertThat(page).contains("Unknown device", ">Signed in<");
    Matcher labels = Pattern.compile("Cut off: ([^\"]*)\"").matcher(page);
    assertThat(labels.find()).isTrue();
    assertThat(labels.group(1)).contains("Unknown device, signed in ", ", last used ");
  }

  private String page(String path, String session) {
    return Objects.requireNonNull(
        get(path, session)
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
  }

  @Test
  void nobodyRevokesTheDeviceOfAnother() {
    PersonId first = aPerson();
    String theirs = signedIn();
    long theirsId = sessions.listDevices(first).getFirst().sessionId();
    login = "u" + UUID.randomUUID();
    aPerson();
    String mine = signedIn();
    post("/me/devices/" + theirsId + "/revocation", mine, form("/me", mine))
        .expectStatus()
        .isSeeOther();
    get("/me", theirs).expectStatus().isOk();
  }

  @Test
  void anExpiredSessionIsNobodys() {
    PersonId person = aPerson();
    String session = signedIn();
    sql.sql(
            """
            UPDATE sessions SET created_at = now() - interval '2 days',
              expires_at = now() - interval '1 second' WHERE person_id = ?
            """)
        .param(person.value())
        .update();
    assertThat(location(get("/me", session))).startsWith("/sign-in");
  }

  @Test
  void whatWasTypedWaitsUntilTheFirstPasswordIsChanged() {
    AccountService.FirstPassword first = accounts.create(login, "Әлия Серікқызы");
    String session =
        cookie(signIn(first.password(), "/me").returnResult(Void.class), SESSION).getValue();
    Form form = form("/me/password", session);
    client
        .post()
        .uri("/places/1/audits/new?lang=en")
        .accept(MediaType.TEXT_HTML)
        .header("Sec-Fetch-Site", "same-origin")
        .cookie(SESSION, session)
        .cookie(CSRF, form.cookie())
        .body(BodyInserters.fromFormData("_csrf", form.token()).with("note", "тар есік"))
        .exchange()
        .expectStatus()
        .isForbidden()
        .expectBody(String.class)
        .value(
            page ->
                assertThat(page)
                    .contains("What you entered is not lost", "value=\"тар есік\"")
                    .contains("href=\"/me/password\"")
                    .doesNotContain("href=\"/sign-in\" target"));
  }

  @ParameterizedTest
  @CsvSource({
    "password-changed@/me, The password was changed",
    "password-changed@/data, ",
    "made-up@/me, ",
    "<b>forged</b>@/me, ",
    "password-changed, "
  })
  void aPageSaysWhatWasDoneAndNothingElseThatACookieHolds(String value, @Nullable String said) {
    aPerson();
    String page =
        client
            .get()
            .uri("/me?lang=en")
            .accept(MediaType.TEXT_HTML)
            .cookie(SESSION, signedIn())
            .cookie("qadam-done", value)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    assertThat(page).doesNotContain("forged", "made-up");
    assertThat(Objects.requireNonNull(page).contains("role=\"status\"")).isEqualTo(said != null);
    assertThat(page).contains(said == null ? "" : said);
  }

  @Test
  void aFirstPasswordOpensOnlyThePageThatChangesIt() {
    AccountService.FirstPassword first = accounts.create(login, "Әлия Серікқызы");
    String session =
        cookie(signIn(first.password(), "/me").returnResult(Void.class), SESSION).getValue();
    assertThat(location(get("/", session))).isEqualTo("/me/password");
    for (String path : List.of("/me/data", "/api/fieldwork/assignments")) {
      client
          .get()
          .uri(path)
          .accept(MediaType.ALL)
          .cookie(SESSION, session)
          .exchange()
          .expectStatus()
          .isForbidden();
    }
    Form form = form("/me/password", session);
    assertProblem(post("/me/devices/1/revocation", session, form), 403, "password-change-needed");
    post("/me/password", session, form, "current", first.password(), "wanted", "11 letters!")
        .expectStatus()
        .isEqualTo(422);
    post("/me/password", session, form, "current", first.password(), "wanted", first.password())
        .expectStatus()
        .isEqualTo(422);
    post("/me/password", session, form, "current", "wrong", "wanted", PASSWORD)
        .expectStatus()
        .isEqualTo(422);
    assertThat(
            location(
                post(
                    "/me/password",
                    session,
                    form,
                    "current",
                    first.password(),
                    "wanted",
                    PASSWORD)))
        .isEqualTo("/me");
    get("/me", session).expectStatus().isOk();
    signIn(first.password(), "/me").expectStatus().isEqualTo(422);
    signIn(PASSWORD, "/me").expectStatus().isSeeOther();
  }

  @Test
  void aChangedPasswordSignsOutAllOtherDevices() {
    aPerson();
    String other = signedIn();
    get("/me", other).expectStatus().isOk();
    String mine = signedIn();
    location(
        post(
            "/me/password",
            mine,
            form("/me/password", mine),
            "current",
            PASSWORD,
            "wanted",
            "басқа ұзын құпиясөз"));
    assertThat(location(get("/me", other))).startsWith("/sign-in");
  }

  @Test
  void aGrantGoesIntoTheLedgerByNumbersOnly() {
    PersonId person = aPerson();
    Grant grant =
        new Grant(
            Role.AUDITOR,
            new GrantScope.Territory(new KatoCode("750000000")),
            LocalDate.of(2026, 1, 1),
            null);
    accounts.give(person, grant, null);
    assertThat(accounts.listGrants(person)).containsExactly(grant);
    assertThat(ledger.listEntries("person/" + person))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.kind()).isEqualTo("grant-given");
              assertThat(entry.content()).contains("750000000").doesNotContain("Әлия", login);
            });
  }

  @Test
  void nobodyGrantsThemselvesARole() {
    PersonId person = aPerson();
    Grant grant = new Grant(Role.ADMINISTRATOR, GrantScope.COUNTRY, LocalDate.of(2026, 1, 1), null);
    assertThatThrownBy(() -> accounts.give(person, grant, person))
        .isInstanceOf(ServiceException.class);
    assertThat(accounts.listGrants(person)).isEqualTo(List.of());
    assertThat(ledger.listEntries("person/" + person)).isEmpty();
  }

  @Test
  void publicPagesNeitherAskNorSetACookie() {
    client
        .get()
        .uri("/data")
        .accept(MediaType.TEXT_HTML)
        .exchange()
        .expectStatus()
        .isOk()
        .expectCookie()
        .doesNotExist(CSRF)
        .expectHeader()
        .values("Content-Security-Policy", values -> assertThat(values).hasSize(1));
  }
}
