package kz.qadam.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kz.qadam.RawHttp;
import kz.qadam.TestPeople;
import kz.qadam.account.AccountService;
import kz.qadam.account.GrantScope;
import kz.qadam.account.Role;
import kz.qadam.account.SessionService;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditService;
import kz.qadam.audit.PlaceRows;
import kz.qadam.commitment.CommitmentService;
import kz.qadam.place.PlaceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Requests that a browser sends by mistake, and some that somebody else makes it send. */
class BadInputTest extends BrowserTest {

  private static final String PASSWORD = "күзгі жаңбыр жауды";
  private static final String FORGED = "A".repeat(43);

  @Autowired private ApplicationContext context;
  @Autowired private AccountService accounts;
  @Autowired private SessionService sessions;
  @Autowired private AuditService audits;
  @Autowired private CommitmentService commitments;

  private WebTestClient client() {
    return WebTestClient.bindToServer()
        .baseUrl(origin())
        .responseTimeout(Duration.ofSeconds(60))
        .build();
  }

  private WebTestClient clientOf(Role role) {
    return TestPeople.clientOf(client(), TestPeople.signIn(context, role, GrantScope.COUNTRY));
  }

  private static ResponseSpec post(WebTestClient client, String path, String form) {
    return client
        .post()
        .uri(path)
        .accept(MediaType.TEXT_HTML)
        .header("Sec-Fetch-Site", "same-origin")
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .bodyValue(form)
        .exchange();
  }

  private static String page(ResponseSpec answer) {
    return Objects.requireNonNull(answer.expectBody(String.class).returnResult().getResponseBody());
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site", "none", ""})
  void aFormFromAnotherSiteIsNotKeptToBeSentAgain(String from) {
    ResponseSpec answer =
        client()
            .post()
            .uri("/audits/" + UUID.randomUUID() + "/steps/visit")
            .accept(MediaType.TEXT_HTML)
            .header("Sec-Fetch-Site", from)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .bodyValue("auditor=Somebody+Else")
            .exchange();
    answer.expectStatus().isUnauthorized();
    assertThat(page(answer)).doesNotContain("Somebody Else");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/me/password", "/sign-in"})
  void aPasswordIsNeverCarriedOn(String path) {
    ResponseSpec answer = post(client(), path, "current=s3cret-one&wanted=s3cret-two&password=s3c");
    assertThat(page(answer)).contains("/problems/").doesNotContain("s3c");
  }

  @Test
  void ofTwoSessionCookiesAForgedOneSignsNobodyIn() {
    String real = TestPeople.signIn(context, Role.AUDITOR, GrantScope.COUNTRY);
    assertThat(statusWith("qadam-session=" + FORGED + "; qadam-session=" + FORGED)).isEqualTo(401);
    assertThat(statusWith("qadam-session=; qadam-session=" + FORGED)).isEqualTo(401);
    assertThat(statusWith("qadam-session=" + real + "x")).isEqualTo(401);
    assertThat(statusWith("qadam-session=" + FORGED + "; qadam-session=" + real)).isEqualTo(401);
    assertThat(statusWith("qadam-session=" + real)).isEqualTo(200);
  }

  private int statusWith(String cookies) {
    String request = "GET /me HTTP/1.1\r\nAccept: */*\r\nCookie: " + cookies;
    return RawHttp.send(URI.create(origin()).getPort(), request, new byte[0]).status();
  }

  @Test
  void aSignInDoesNotGoOnWithTheSessionThatTheBrowserBrought() {
    String login = "fixed" + UUID.randomUUID();
    accounts.createForDemo(login, "Әлия Серікқызы", PASSWORD);
    WebTestClient attacked = TestPeople.clientOf(client(), FORGED);
    var answer =
        post(attacked, "/sign-in", "login=" + login + "&password=" + encoded(PASSWORD))
            .expectStatus()
            .isSeeOther()
            .returnResult(Void.class);
    assertThat(answer.getResponseCookies().toSingleValueMap().get(TestPeople.SESSION_COOKIE))
        .isNotNull()
        .extracting(HttpCookie::getValue)
        .isNotEqualTo(FORGED);
    assertThat(sessions.find(FORGED).join()).isEmpty();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void anAuditSubmittedTwiceIsOneAudit() {
    PlaceId school = PlaceRows.aSchool(jdbc, "№ 14 мектеп");
    AuditId draft = audits.startVisit(school).id();
    audits.saveDraft(
        draft, Map.of("auditor", "Айгүл", "visited_on", "2026-10-12", "0.PTH-02.value", "1800"));
    WebTestClient auditor = clientOf(Role.AUDITOR);
    String path = "/audits/" + draft + "/review";
    post(auditor, path, "").expectStatus().isSeeOther();
    post(auditor, path, "").expectStatus().value(status -> assertThat(status).isIn(303, 409));
    assertThat(audits.findAudits(school)).hasSize(1);
  }

  @Test
  void aCommitmentSentTwiceIsOneCommitment() {
    PlaceId school = PlaceRows.aSchool(jdbc, "№ 15 мектеп");
    WebTestClient official = clientOf(Role.AKIMAT);
    String path = "/places/" + school + "/commitments/new";
    String form = "acceptedOn=2026-02-01&documentNumber=12-%D0%91&dueOn=2027-02-01";
    post(official, path, form).expectStatus().isSeeOther();
    post(official, path, form)
        .expectStatus()
        .value(status -> assertThat(status).isIn(303, 409, 422));
    assertThat(commitments.findCommitments(school)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sign-in?next=/x%0d%0aX-Injected:%201",
        "/me?x=%0d%0aX-Injected:%201",
        "/audits/%0d%0aX-Injected:%201/review",
        "/territories/750000000%0d%0aX-Injected:%201/list.csv?indicator=8&part=denominator",
        "/territories/750000000/list.csv?indicator=8&part=denominator&asOf=%0d%0aX-Injected:%201",
        "/territories/750000000/list.csv?indicator=%0d%0aX-Injected:%201&part=denominator",
        "/data?lang=en%0d%0aX-Injected:%201"
      })
  void noLineEndFromOutsideGetsIntoAHeader(String path) {
    String request = "GET " + path + " HTTP/1.1\r\nAccept: text/html,*/*";
    String answer = RawHttp.send(URI.create(origin()).getPort(), request, new byte[0]).text();
    assertThat(answer).startsWith("HTTP/1.1 ");
    assertThat(answer.substring(0, answer.indexOf("\r\n\r\n"))).doesNotContain("\r\nX-Injected");
  }

  @Test
  void theNameOfAFileIsMadeOfTheServicesOwnWords() {
    client()
        .get()
        .uri("/territories/750000000/list.csv?indicator=8&part=denominator")
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .value(
            HttpHeaders.CONTENT_DISPOSITION,
            value -> assertThat(value).startsWith("attachment; ").matches("[ -~]*"));
  }

  @ParameterizedTest
  @CsvSource({"kk, тым үлкен", "ru, много", "en, Too much was sent"})
  void aBodyTooLargeIsRefusedInTheReadersLanguage(String language, String words) {
    String form = "login=" + "x".repeat(1_200_000);
    ResponseSpec answer = post(client(), "/sign-in?lang=" + language, form);
    answer.expectStatus().isEqualTo(413);
    assertThat(page(answer)).contains("/problems/too-large", words);
  }

  @Test
  void aBodyThatGrowsTooLargeWithoutSayingSoIsStopped() {
    assertThat(sendInChunks("/sign-in", "application/x-www-form-urlencoded", "x").status())
        .isEqualTo(413);
    String session = TestPeople.signIn(context, Role.AKIMAT, GrantScope.COUNTRY);
    String signedIn =
        "\r\nCookie: qadam-session="
            + session
            + "; qadam-csrf="
            + TestPeople.FORM_TOKEN
            + "\r\nX-XSRF-TOKEN: "
            + TestPeople.maskedFormToken();
    RawHttp.Answer json =
        sendInChunks("/api/commitments", "application/json" + signedIn, "{\"place\": \"");
    assertThat(json.status()).isEqualTo(413);
    assertThat(json.text()).contains("/problems/too-large", "application/problem+json");
  }

  private RawHttp.Answer sendInChunks(String path, String type, String start) {
    String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
    String body =
        Integer.toHexString(start.length())
            + "\r\n"
            + start
            + "\r\n"
            + chunk.repeat(40)
            + "0\r\n\r\n";
    String head =
        "POST " + path + " HTTP/1.1\r\nTransfer-Encoding: chunked\r\nAccept: */*\r\nContent-Type: ";
    return RawHttp.send(
        URI.create(origin()).getPort(), head + type, body.getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void aFormOfEndlessFieldsIsRefused() {
    post(client(), "/sign-in", "a=1&".repeat(1001)).expectStatus().isEqualTo(413);
  }

  @Test
  void securityHeadersStandOnPagesFilesAndRefusals() {
    for (String path : List.of("/data", "/app/ui/base.css", "/no-such-page", "/api/places/0")) {
      client()
          .get()
          .uri(path)
          .header("X-Forwarded-Proto", "https") // from nobody whom we trust
          .exchange()
          .expectHeader()
          .valueEquals("X-Content-Type-Options", "nosniff")
          .expectHeader()
          .valueEquals("Referrer-Policy", "same-origin")
          .expectHeader()
          .valueEquals("Cross-Origin-Opener-Policy", "same-origin")
          .expectHeader()
          .valueEquals("Cross-Origin-Resource-Policy", "same-origin")
          .expectHeader()
          .exists("Permissions-Policy")
          .expectHeader()
          .exists("Content-Security-Policy")
          .expectHeader()
          .doesNotExist("Strict-Transport-Security");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/me, no-store",
    "/audit, no-store",
    "/sign-in, no-store",
    "/data, 'private, no-cache'",
    "/app/ui/base.css, max-age=3600"
  })
  void whatBelongsToOneReaderIsKeptForNobodyElse(String path, String kept) {
    clientOf(Role.AUDITOR)
        .get()
        .uri(path)
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals(HttpHeaders.CACHE_CONTROL, kept);
  }
}
