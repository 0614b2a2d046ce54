package kz.qadam.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.qadam.TestApp;
import kz.qadam.TestDatabase;
import kz.qadam.TestPeople;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "qadam.second-factor.demanded-of=reviewer,administrator")
@ExtendWith(OutputCaptureExtension.class)
class SecondFactorTest {

  private static final String PASSWORD = "күзгі жаңбыр жауды";
  private static final Duration STEP = Duration.ofSeconds(30);
  private static final Pattern KEY = Pattern.compile("<code class=\"key\">([^<]+)</code>");
  private static final String SESSION = TestPeople.SESSION_COOKIE;
  private static final String TICKET = "qadam-code";

  /** What people take for now. */
  private static final AtomicLong NOW_MS = new AtomicLong(System.currentTimeMillis());

  @Autowired ApplicationContext context;
  @Autowired AccountService accounts;
  @Autowired SecondFactorService factors;
  @Autowired SessionService sessions;
  @Autowired JdbcClient sql;
  private WebTestClient client = WebTestClient.bindToServer().build();
  private String login = "";
  private PersonId person = new PersonId(1);
  private String key = "";
  private TestApp app = TestApp.withKey(key);

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", TestDatabase.empty("second_factor")::url);
  }

  /** A clock that tests move. */
  @TestConfiguration(proxyBeanMethods = false)
  static class MovedByHand {

    @Bean
    @Primary
    Clock movedClock() {
      return new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneId.of("Asia/Almaty");
        }

        @Override
        public Clock withZone(ZoneId zone) {
          throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
          return now();
        }
      };
    }
  }

  @BeforeEach
  void openAnAccount() {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    client =
        TestPeople.withFormToken(
            WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Duration.ofSeconds(60)) // a busy machine
                .build());
    login = "f" + UUID.randomUUID();
    person = accounts.createForDemo(login, "Әлия Серікқызы", PASSWORD);
    pass(Duration.ofMinutes(20)); // nobody is throttled any more
  }

  private static Instant now() {
    return Instant.ofEpochMilli(NOW_MS.get());
  }

  private static void pass(Duration time) {
    NOW_MS.addAndGet(time.toMillis());
  }

  private String code() {
    return app.code(now());
  }

  private EntityExchangeResult<String> get(String path, String session) {
    return client
        .get()
        .uri(path)
        .accept(MediaType.TEXT_HTML)
        .cookie(SESSION, session)
        .exchange()
        .expectBody(String.class)
        .returnResult();
  }

  private EntityExchangeResult<String> post(
      String path, String cookie, String value, String... fields) {
    MultiValueMap<String, String> body = new LinkedMultiValueMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      body.add(fields[i], fields[i + 1]);
    }
    return client
        .post()
        .uri(path)
        .accept(MediaType.TEXT_HTML)
        .cookie(cookie, value)
        .body(BodyInserters.fromFormData(body))
        .exchange()
        .expectBody(String.class)
        .returnResult();
  }

  private static String location(EntityExchangeResult<String> answer) {
    return String.valueOf(answer.getResponseHeaders().getFirst(HttpHeaders.LOCATION));
  }

  private static String cookie(EntityExchangeResult<?> answer, String name) {
    return Objects.requireNonNull(answer.getResponseCookies().getFirst(name), name).getValue();
  }

  private static int status(EntityExchangeResult<?> answer) {
    return answer.getStatus().value();
  }

  private static List<String> keys(EntityExchangeResult<String> page) {
    return KEY.matcher(String.valueOf(page.getResponseBody()))
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  /** Turns it on as its owner does, and returns the recovery codes. */
  private List<String> turnOn(String session) {
    assertThat(location(post("/me/second-factor", SESSION, session)))
        .isEqualTo("/me/second-factor");
    key = keys(get("/me/second-factor", session)).getFirst();
    app = TestApp.withKey(key);
    EntityExchangeResult<String> shown =
        post("/me/second-factor/confirmation", SESSION, session, "code", code());
    assertThat(status(shown)).isEqualTo(200);
    return keys(shown);
  }

  private List<String> turnOn() {
    return turnOn(TestPeople.sessionOf(context, person));
  }

  private EntityExchangeResult<String> sendPassword() {
    return post(
        "/sign-in", "none", "none", "login", login, "password", PASSWORD, "next", "/data?q=1");
  }

  private EntityExchangeResult<String> sendCode(String ticket, String code) {
    return post("/sign-in/code", TICKET, ticket, "code", code, "next", "/data?q=1");
  }

  @Test
  void aPasswordAloneOpensNoSession() {
    turnOn();
    pass(STEP);
    EntityExchangeResult<String> first = sendPassword();
    assertThat(location(first)).isEqualTo("/sign-in/code?next=%2Fdata%3Fq%3D1");
    assertThat(first.getResponseCookies()).doesNotContainKey(SESSION);
    ResponseCookie ticket =
        Objects.requireNonNull(first.getResponseCookies().getFirst(TICKET), TICKET);
    assertThat(ticket.isHttpOnly() && ticket.isSecure()).isTrue();
    assertThat(location(get("/me", ticket.getValue()))).startsWith("/sign-in");
    EntityExchangeResult<String> second = sendCode(ticket.getValue(), code());
    assertThat(location(second)).isEqualTo("/data?q=1");
    assertThat(status(get("/me", cookie(second, SESSION)))).isEqualTo(200);
  }

  @Test
  void isNotAskedForBeforeACodeConfirmedIt() {
    String session = TestPeople.sessionOf(context, person);
    post("/me/second-factor", SESSION, session);
    String first = keys(get("/me/second-factor", session)).getFirst();
    assertThat(sendPassword().getResponseCookies()).containsKey(SESSION);
    assertThat(status(post("/me/second-factor/confirmation", SESSION, session, "code", "no code")))
        .isEqualTo(422);
    assertThat(factors.getStatus(person).stage()).isEqualTo(SecondFactorService.Stage.BEGUN);
    post("/me/second-factor", SESSION, session);
    assertThat(keys(get("/me/second-factor", session))).hasSize(1).doesNotContain(first);
  }

  @Test
  void takesACodeOnceAndNoneOlder() {
    turnOn();
    String confirming = code();
    String ticket = cookie(sendPassword(), TICKET);
    assertThat(status(sendCode(ticket, confirming))).isEqualTo(422);
    pass(STEP);
    String used = code();
    assertThat(sendCode(ticket, used).getResponseCookies()).containsKey(SESSION);
    String another = cookie(sendPassword(), TICKET);
    assertThat(status(sendCode(another, used))).isEqualTo(422);
    assertThat(status(sendCode(another, confirming))).isEqualTo(422);
  }

  @Test
  void aTicketOpensOnceAndInItsTime() {
    turnOn();
    pass(STEP);
    String used = cookie(sendPassword(), TICKET);
    assertThat(status(sendCode(used, code()))).isEqualTo(303);
    pass(STEP);
    assertThat(status(sendCode(used, code()))).isEqualTo(409);
    String late = cookie(sendPassword(), TICKET);
    pass(Duration.ofMinutes(5));
    assertThat(status(sendCode(late, code()))).isEqualTo(409);
    assertThat(status(sendCode("made-up", code()))).isEqualTo(409);
  }

  @Test
  void slowsDownGuessing() {
    turnOn();
    pass(STEP);
    for (int guess = 0; guess < 10; guess++) {
      assertThat(status(sendCode(cookie(sendPassword(), TICKET), "guess"))).isEqualTo(422);
    }
    EntityExchangeResult<String> refused = sendCode(cookie(sendPassword(), TICKET), code());
    assertThat(status(refused)).isEqualTo(429);
    assertThat(refused.getResponseHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isNotNull();
  }

  @Test
  void eachOfTenRecoveryCodesOpensOnce() {
    List<String> recovery = turnOn();
    assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
    String typed = recovery.getLast().replace("-", " ").toUpperCase(Locale.ROOT);
    assertThat(status(sendCode(cookie(sendPassword(), TICKET), typed))).isEqualTo(303);
    assertThat(status(sendCode(cookie(sendPassword(), TICKET), typed))).isEqualTo(422);
    assertThat(factors.getStatus(person).recoveryCodesLeft()).isEqualTo(9);
    assertThat(
            sql.sql("SELECT encode(code_hash, 'hex') FROM recovery_codes WHERE person_id = ?")
                .param(person.value())
                .query(String.class)
                .list())
        .containsExactlyInAnyOrderElementsOf(
            recovery.stream().map(code -> DigestUtils.sha256Hex(code.replace("-", ""))).toList());
  }

  @Test
  void turningItOnSignsOutAllOtherDevices() {
    String other = TestPeople.sessionOf(context, person);
    turnOn();
    assertThat(location(get("/me", other))).startsWith("/sign-in");
  }

  @Test
  void isTurnedOffByPasswordAndCodeTogether() {
    String session = TestPeople.sessionOf(context, person);
    turnOn(session);
    pass(STEP);
    String path = "/me/second-factor/removal";
    assertThat(status(post(path, SESSION, session, "password", "wrong", "code", code())))
        .isEqualTo(422);
    assertThat(status(post(path, SESSION, session, "password", PASSWORD, "code", "wrong")))
        .isEqualTo(422);
    assertThat(factors.getStatus(person).stage()).isEqualTo(SecondFactorService.Stage.ON);
    assertThat(status(post(path, SESSION, session, "password", PASSWORD, "code", code())))
        .isEqualTo(303);
    assertThat(sendPassword().getResponseCookies()).containsKey(SESSION);
  }

  @Test
  void oneCodeSentManyTimesAtOnceOpensOneSession() {
    turnOn();
    pass(STEP);
    String code = code();
    List<String> tickets = Stream.generate(() -> cookie(sendPassword(), TICKET)).limit(5).toList();
    List<CompletableFuture<Optional<String>>> sent =
        tickets.stream()
            .map(
                ticket ->
                    CompletableFuture.supplyAsync(
                        () -> sessions.finish(ticket, code, "test"), Thread::startVirtualThread))
            .toList();
    assertThat(sent.stream().map(CompletableFuture::join).filter(Optional::isPresent)).hasSize(1);
  }

  @Test
  void logsHoldNeitherKeysNorCodesNorTickets(CapturedOutput log) {
    String session = TestPeople.sessionOf(context, person);
    List<String> recovery = turnOn(session);
    String confirming = code();
    pass(STEP);
    String ticket = cookie(sendPassword(), TICKET);
    String typed = recovery.getFirst().replace("-", " ");
    assertThat(status(sendCode(ticket, "no code"))).isEqualTo(422);
    assertThat(status(sendCode(ticket, typed))).isEqualTo(303);
    assertThat(status(sendCode(ticket, typed))).isEqualTo(409);
    assertThat(log.getAll())
        .doesNotContain(recovery)
        .doesNotContain(typed, key, key.replace(" ", ""), confirming, ticket, session, login);
  }

  @Test
  void whoeverMustHaveOneIsLedToItAndMayDoNothingElse() {
    accounts.give(
        person, new Grant(Role.REVIEWER, GrantScope.COUNTRY, LocalDate.of(2026, 1, 1), null), null);
    String session = TestPeople.sessionOf(context, person);
    assertThat(location(get("/", session))).isEqualTo("/me/second-factor");
    EntityExchangeResult<String> refused = post("/me/devices/1/revocation", SESSION, session);
    assertThat(status(refused)).isEqualTo(403);
    assertThat(refused.getResponseBody()).contains("/problems/second-factor-needed");
    turnOn(session);
    assertThat(status(get("/me", session))).isEqualTo(200);
  }

  @Test
  void othersMayDoWithoutOne() {
    accounts.give(
        person, new Grant(Role.AUDITOR, GrantScope.COUNTRY, LocalDate.of(2026, 1, 1), null), null);
    String session = TestPeople.sessionOf(context, person);
    assertThat(status(get("/audit", session))).isEqualTo(200);
  }
}
