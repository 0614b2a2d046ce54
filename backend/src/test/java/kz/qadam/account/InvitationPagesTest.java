package kz.qadam.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.qadam.SharedService;
import kz.qadam.TestPeople;
import kz.qadam.ledger.Ledger;
import kz.qadam.ledger.LedgerEntry;
import kz.qadam.problem.ServiceException;
import kz.qadam.territory.KatoCode;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

@SharedService
class InvitationPagesTest {

  private static final String PASSWORD = "күзгі жаңбыр жауды";
  private static final GrantScope ALMATY = new GrantScope.Territory(new KatoCode("750000000"));
  private static final Pattern LINK =
      Pattern.compile("value=\"http://[^\"/]+/invitation/([^\"]+)\"");

  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Almaty"));

  @Autowired ApplicationContext context;
  @Autowired JdbcClient sql;
  @Autowired AccountService accounts;
  @Autowired InvitationService invitations;
  @Autowired Ledger ledger;
  private PersonId inviter = new PersonId(1);
  private WebTestClient administrator = WebTestClient.bindToServer().build();
  private WebTestClient reader = administrator;
  private String login = "";

  @BeforeEach
  void signIn() {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    WebTestClient client =
        WebTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + port)
            .responseTimeout(Duration.ofSeconds(60)) // a busy machine, and the first page compiles
            .build();
    String name = "a" + UUID.randomUUID();
    inviter = accounts.createForDemo(name, "Шақырушы", PASSWORD);
    accounts.give(inviter, new Grant(Role.ADMINISTRATOR, ALMATY, today, null), null);
    administrator = TestPeople.clientOf(client, TestPeople.sessionOf(context, inviter));
    reader = TestPeople.withFormToken(client);
    login = "u" + UUID.randomUUID();
  }

  private static ResponseSpec get(WebTestClient client, String path) {
    return client.get().uri(path + "?lang=en").accept(MediaType.TEXT_HTML).exchange();
  }

  private static ResponseSpec post(WebTestClient client, String path, String... fields) {
    MultiValueMap<String, String> body = new LinkedMultiValueMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      body.add(fields[i], fields[i + 1]);
    }
    return client
        .post()
        .uri(path + "?lang=en")
        .accept(MediaType.TEXT_HTML)
        .body(BodyInserters.fromFormData(body))
        .exchange();
  }

  private static String page(ResponseSpec answer, int status) {
    answer.expectStatus().isEqualTo(status);
    answer.expectHeader().valueEquals("Cache-Control", "no-store");
    return Objects.requireNonNull(answer.expectBody(String.class).returnResult().getResponseBody());
  }

  private static void assertClosed(ResponseSpec answer, int status, String title) {
    answer.expectHeader().valueEquals("Referrer-Policy", "no-referrer");
    assertThat(page(answer, status)).contains("<h1>" + title + "</h1>");
  }

  /** The path of a link that its page showed. */
  private String invite() {
    Matcher link =
        LINK.matcher(
            page(
                post(
                    administrator,
                    "/invitations",
                    "role",
                    "auditor",
                    "territory",
                    "750000000",
                    "firstDay",
                    today.toString(),
                    "name",
                    "Әлия"),
                200));
    assertThat(link.find()).isTrue();
    return "/invitation/" + link.group(1);
  }

  private ResponseSpec accept(String path) {
    return post(reader, path, "login", login, "name", "Әлия Серікқызы", "password", PASSWORD);
  }

  @Test
  void opensAnAccountWithTheRoleAndSignsIn() {
    String path = invite();
    ResponseSpec shown = get(reader, path);
    shown.expectHeader().valueEquals("Referrer-Policy", "no-referrer");
    assertThat(page(shown, 200))
        .contains("Auditor")
        .contains("Шақырушы")
        .contains("value=\"Әлия\"");
    accept(path)
        .expectStatus()
        .isSeeOther()
        .expectHeader()
        .valueEquals("Location", "/me")
        .expectCookie()
        .httpOnly(TestPeople.SESSION_COOKIE, true);
    PersonId person = accounts.findPerson(login).orElseThrow().id();
    assertThat(accounts.listGrants(person))
        .containsExactly(new Grant(Role.AUDITOR, ALMATY, today, null));
    LedgerEntry entry = ledger.listEntries("person/" + person).getLast();
    assertThat(entry.kind()).isEqualTo("grant-given");
    assertThat(entry.actor()).isEqualTo("person/" + inviter);
    assertClosed(get(reader, path), 410, "The invitation has been accepted already");
    assertClosed(accept(path), 410, "The invitation has been accepted already");
    assertThat(page(get(administrator, "/invitations"), 200))
        .contains("Әлия Серікқызы")
        .contains("Accepted");
  }

  @Test
  void anInvitationOfAnAuditorMayBeForAssignedPlacesAlone() {
    String[] typed = {
      "role",
      "auditor",
      "territory",
      "750000000",
      "extent",
      "assigned",
      "firstDay",
      today.toString()
    };
    Matcher link = LINK.matcher(page(post(administrator, "/invitations", typed), 200));
    assertThat(link.find()).isTrue();
    String path = "/invitation/" + link.group(1);
    assertThat(page(get(reader, path), 200)).contains("assigned places only");
    accept(path).expectStatus().isSeeOther();
    assertThat(accounts.listGrants(accounts.findPerson(login).orElseThrow().id()))
        .extracting(Grant::scope)
        .containsExactly(new GrantScope.AssignedPlaces(new KatoCode("750000000")));
  }

  @Test
  void sendingTheSameFormAgainShowsTheSameLink() {
    Matcher hidden =
        Pattern.compile("name=\"token\" value=\"([^\"]+)\"")
            .matcher(page(get(administrator, "/invitations/new"), 200));
    assertThat(hidden.find()).isTrue();
    String name = "Екі рет " + UUID.randomUUID();
    String first = linkOf(post(administrator, "/invitations", form(hidden.group(1), name)));
    String again = linkOf(post(administrator, "/invitations", form(hidden.group(1), name)));
    assertThat(again).isEqualTo(first);
    assertThat(openFor(name)).isEqualTo(1);
    String other = "Басқа " + UUID.randomUUID();
    assertThat(linkOf(post(administrator, "/invitations", form(hidden.group(1), other))))
        .isNotEqualTo(first);
    assertThat(openFor(other)).isEqualTo(1);
    accept("/invitation/" + first).expectStatus().isSeeOther();
    post(administrator, "/invitations", form(hidden.group(1), name)).expectStatus().isEqualTo(410);
  }

  private String[] form(String token, String name) {
    return new String[] {
      "token",
      token,
      "role",
      "auditor",
      "territory",
      "750000000",
      "firstDay",
      today.toString(),
      "name",
      name
    };
  }

  private static String linkOf(ResponseSpec answer) {
    Matcher link = LINK.matcher(page(answer, 200));
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private long openFor(String name) {
    return sql.sql("SELECT count(*) FROM invitations WHERE display_name = ?")
        .param(name)
        .query(Long.class)
        .single();
  }

  @Test
  void keepsOnlyTheHashOfALink() {
    String token = invite().replace("/invitation/", "");
    assertThat(
            sql.sql("SELECT encode(token_hash, 'hex') FROM invitations WHERE invited_by = ?")
                .param(inviter.value())
                .query(String.class)
                .list())
        .containsExactly(DigestUtils.sha256Hex(token));
  }

  @Test
  void tellsAllMistakesAtOnceAndKeepsWhatWasTyped() {
    String path = invite();
    accounts.createForDemo(login, "Басқа", PASSWORD);
    assertThat(page(post(reader, path, "login", login, "name", " ", "password", "қысқа"), 422))
        .contains("Login: this login is taken")
        .contains("Name: is needed")
        .contains("Password: at least 12 characters")
        .contains("value=\"" + login + "\"")
        .doesNotContain("қысқа");
    login = "u" + UUID.randomUUID();
    assertThat(page(post(reader, path, "login", login, "name", "Әлия", "password", "қысқа"), 422))
        .contains("value=\"" + login + "\"", "value=\"Әлия\"");
    accept(path).expectStatus().isSeeOther();
  }

  @Test
  void aForgedLinkAndOneOfAnotherShapeLeadNowhere() {
    assertClosed(get(reader, "/invitation/" + "A".repeat(43)), 404, "There is no such invitation");
    assertClosed(get(reader, "/invitation/1"), 404, "There is no such invitation");
    assertClosed(accept("/invitation/" + "B".repeat(43)), 404, "There is no such invitation");
  }

  @Test
  void aRevokedOrExpiredLinkIsWorthless() {
    String revoked = invite();
    long id = sql.sql("SELECT max(id) FROM invitations").query(Long.class).single();
    post(administrator, "/invitations/" + id + "/revocation").expectStatus().isSeeOther();
    assertClosed(get(reader, revoked), 410, "The invitation was revoked");
    assertClosed(accept(revoked), 410, "The invitation was revoked");
    String expired = invite();
    sql.sql(
            "UPDATE invitations SET created_at = now() - interval '8 days', expires_at = now()"
                + " WHERE id = (SELECT max(id) FROM invitations)")
        .update();
    assertClosed(get(reader, expired), 410, "The invitation has expired");
    assertClosed(accept(expired), 410, "The invitation has expired");
    assertThat(page(get(administrator, "/invitations"), 200))
        .contains("Revoked")
        .contains("Expired (");
  }

  /** Ended, over since yesterday, or not begun: nothing of it is given on. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ended_at = now()",
        "valid_from = CURRENT_DATE - 9, valid_to = CURRENT_DATE - 2",
        "valid_from = CURRENT_DATE + 2"
      })
  void aLinkIsWorthNoMoreThanItsInvitersRole(String change) {
    String path = invite();
    get(reader, path).expectStatus().isOk();
    sql.sql("UPDATE grants SET " + change + " WHERE person_id = ?").param(inviter.value()).update();
    assertClosed(get(reader, path), 410, "The invitation was revoked");
    assertClosed(accept(path), 410, "The invitation was revoked");
  }

  @Test
  void nobodyAcceptsTheirOwnInvitation() {
    String path = invite();
    assertThat(page(get(administrator, path), 200))
        .contains("You made this invitation")
        .doesNotContain("id=\"password\"");
    post(administrator, path, "login", login, "name", "Өзі", "password", PASSWORD)
        .expectStatus()
        .isForbidden();
    assertThat(accounts.findPerson(login)).isEmpty();
  }

  @Test
  void anAdministratorOfATerritoryInvitesAndSeesNobodyOutsideIt() {
    assertThat(
            page(
                post(
                    administrator,
                    "/invitations",
                    "role",
                    "auditor",
                    "territory",
                    "710000000",
                    "firstDay",
                    today.toString(),
                    "name",
                    "Ә".repeat(201)),
                422))
        .contains("choose one of those found");
    Grant elsewhere =
        new Grant(Role.AUDITOR, new GrantScope.Territory(new KatoCode("710000000")), today, null);
    Grant country = new Grant(Role.ADMINISTRATOR, GrantScope.COUNTRY, today, null);
    SignedIn other = new SignedIn(inviter, "Шақырушы", false, 1, List.of(country));
    invitations.invite(other, elsewhere, "Астаналық");
    long id = sql.sql("SELECT max(id) FROM invitations").query(Long.class).single();
    assertThat(page(get(administrator, "/invitations"), 200)).doesNotContain("Астаналық");
    post(administrator, "/invitations/" + id + "/revocation").expectStatus().isNotFound();
  }

  @Test
  void oneOfTwoWhoAcceptAtOnceGetsTheAccount() {
    String token = invite().replace("/invitation/", "");
    List<CompletableFuture<Boolean>> both =
        Stream.of("x", "y")
            .map(end -> new AcceptanceFields(login + end, "Екеудің бірі", PASSWORD))
            .map(
                fields ->
                    CompletableFuture.supplyAsync(
                        () -> isAccepted(token, fields), Thread::startVirtualThread))
            .toList();
    assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(true, false);
  }

  private boolean isAccepted(String token, AcceptanceFields fields) {
    try {
      invitations.accept(token, fields);
      return true;
    } catch (ServiceException e) {
      return false;
    }
  }

  @Test
  void tooManyMistakesAreSlowedDownAndAFormWithoutOurTokenIsRefused() {
    String path = invite();
    for (int i = 0; i < 10; i++) {
      post(reader, path).expectStatus().isEqualTo(422);
    }
    post(reader, path).expectStatus().isEqualTo(429).expectHeader().exists("Retry-After");
    WebTestClient stranger =
        reader.mutate().defaultHeaders(headers -> headers.remove("X-XSRF-TOKEN")).build();
    post(stranger, invite()).expectStatus().isForbidden();
  }
}
