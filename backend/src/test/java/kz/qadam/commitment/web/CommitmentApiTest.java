package kz.qadam.commitment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import kz.qadam.SharedService;
import kz.qadam.TestPeople;
import kz.qadam.account.Grant;
import kz.qadam.account.GrantScope;
import kz.qadam.account.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.transaction.support.TransactionTemplate;

@SharedService
class CommitmentApiTest {

  @Autowired ApplicationContext context;
  @Autowired JdbcClient sql;
  @Autowired TransactionTemplate transactions;
  private WebTestClient client = WebTestClient.bindToServer().build();

  /** Somebody else than {@link #client}: nobody confirms what they accepted. */
  private WebTestClient other = client;

  private String session = "";
  private long place;

  @BeforeEach
  void connect() {
    session = TestPeople.signIn(context, Role.AKIMAT, GrantScope.COUNTRY);
    client = clientOf(session);
    other = clientOf(TestPeople.signIn(context, Role.REVIEWER, GrantScope.COUNTRY));
    place =
        sql.sql(
                """
                INSERT INTO places (source, source_id, kind, name_kk, owner_class, territory_kato,
                                    territory_basis, content_hash)
                VALUES ('test', :id, 'EDU.school', 'Мектеп', 'local_executive', '750000000',
                        'boundary', '')
                RETURNING id
                """)
            .param("id", UUID.randomUUID().toString())
            .query(Long.class)
            .single();
  }

  private WebTestClient clientOf(String token) {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    return TestPeople.clientOf(
        WebTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build(), token);
  }

  private WebTestClient.ResponseSpec post(String path, String json) {
    return post(client, path, json);
  }

  private static WebTestClient.ResponseSpec post(WebTestClient who, String path, String json) {
    return who.post().uri(path).contentType(MediaType.APPLICATION_JSON).bodyValue(json).exchange();
  }

  private String accepted(String day) {
    return """
    {"place": "%d", "acceptedOn": "%s", "documentNumber": "№ 1", "dueOn": "2030-01-01",
     "scope": "criteria", "criteria": ["COR-01"]}
    """
        .formatted(place, day);
  }

  @Test
  void answersANewCommitmentWithItsAddressAndRefusesASecondOne() {
    post("/api/commitments", accepted("2024-12-31"))
        .expectStatus()
        .isCreated()
        .expectHeader()
        .valueMatches("Location", "/api/commitments/[0-9]+")
        .expectBody()
        .jsonPath("$.documentNumber")
        .isEqualTo("№ 1")
        .jsonPath("$.warnings[0]")
        .isEqualTo("before-concept");
    post("/api/commitments", accepted("2026-01-01"))
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/commitment-conflict");
    client
        .get()
        .uri("/api/commitments?place=" + place)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.commitments.length()")
        .isEqualTo(1);
  }

  @Test
  void namesEveryWrongFieldOfARequest() {
    post("/api/commitments?lang=en", "{\"place\": \"" + place + "\", \"dueOn\": \"soon\"}")
        .expectStatus()
        .isEqualTo(422)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.errors.length()")
        .isEqualTo(3)
        .jsonPath("$.errors[?(@.field == 'dueOn')].code")
        .isEqualTo("not-a-date");
  }

  @Test
  void aLetterThatCannotBeStoredIsAMistakeInItsField() {
    String body = accepted("2026-01-01").replace("№ 1", "№ \\u0000 1");
    assertThat(body).contains("u0000");
    post("/api/commitments?lang=en", body)
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors[0].field")
        .isEqualTo("documentNumber")
        .jsonPath("$.errors[0].code")
        .isEqualTo("unstorable-letter");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"{\"place\": ", "{\"place\": [1]}", "[]", "place=1", ""})
  void saysThatABodyCannotBeRead(String body) {
    post("/api/commitments?lang=en", body)
        .expectStatus()
        .isBadRequest()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/unreadable-request")
        .jsonPath("$.title")
        .isEqualTo("The request could not be read");
  }

  @Test
  void answersUnknownPlacesAndCommitmentsByTheirProblems() {
    client.get().uri("/api/commitments?place=999999999").exchange().expectStatus().isNotFound();
    client.get().uri("/api/commitments?place=x").exchange().expectStatus().isNotFound();
    client
        .get()
        .uri("/api/commitments")
        .exchange()
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors[0].field")
        .isEqualTo("place");
    client
        .get()
        .uri("/api/commitments/999999999")
        .exchange()
        .expectStatus()
        .isNotFound()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/commitment-not-found");
    post("/api/commitments", "{\"place\": \"999999999\"}")
        .expectStatus()
        .isNotFound()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/place-not-found");
  }

  @Test
  void confirmsOnceAndSaysSoTheSecondTime() {
    post("/api/commitments", accepted("2026-01-01")).expectStatus().isCreated();
    String confirmation = confirmationPath();
    post(other, confirmation, "{\"audit\": \"no\"}").expectStatus().isEqualTo(422);
    UUID audit = acceptedAudit();
    post(other, confirmation, "{\"audit\": \"" + audit + "\"}")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.confirmedOn")
        .isEqualTo("2026-02-01");
    post(other, confirmation, "{\"audit\": \"" + audit + "\"}")
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/commitment-already-confirmed");
  }

  @Test
  void nobodyConfirmsWhatTheyAccepted() {
    post("/api/commitments", accepted("2026-01-01")).expectStatus().isCreated();
    assertRefusedAs("own-commitment", client);
    assertThat(ledgerActors()).containsExactly("person/" + TestPeople.personOf(context, session));
  }

  @Test
  void nobodyConfirmsForTheirOwnOrganisation() {
    long organisation =
        sql.sql(
                "INSERT INTO organisations (name_kk, owner_class, source)"
                    + " VALUES ('Ұйым', 'private', 'test') RETURNING id")
            .query(Long.class)
            .single();
    sql.sql("UPDATE places SET organisation_id = ? WHERE id = ?")
        .params(organisation, place)
        .update();
    post("/api/commitments", accepted("2026-01-01")).expectStatus().isCreated();
    LocalDate since = LocalDate.of(2020, 1, 1);
    String both =
        TestPeople.signIn(
            context,
            new Grant(Role.REVIEWER, GrantScope.COUNTRY, since, null),
            new Grant(Role.ORGANISATION, new GrantScope.Organisation(organisation), since, null));
    assertRefusedAs("own-organisation", clientOf(both));
  }

  @Test
  void nobodyConfirmsByAnAuditOfTheirOwnAcceptedOrNot() {
    post("/api/commitments", accepted("2026-01-01")).expectStatus().isCreated();
    LocalDate since = LocalDate.of(2020, 1, 1);
    String both =
        TestPeople.signIn(
            context,
            new Grant(Role.AUDITOR, GrantScope.COUNTRY, since, null),
            new Grant(Role.REVIEWER, GrantScope.COUNTRY, since, null));
    UUID audit = insertAudit(TestPeople.personOf(context, both).value());
    assertRefusedAs("own-audit", clientOf(both), audit);
    accept(audit);
    assertRefusedAs("own-audit", clientOf(both), audit);
    post(other, confirmationPath(), "{\"audit\": \"" + audit + "\"}").expectStatus().isOk();
  }

  @Test
  void nobodyConfirmsByAnAuditThatNoReviewerAccepted() {
    post("/api/commitments", accepted("2026-01-01")).expectStatus().isCreated();
    post(other, confirmationPath(), "{\"audit\": \"" + insertAudit(null) + "\"}")
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors[0].code")
        .isEqualTo("audit-not-accepted");
  }

  private void assertRefusedAs(String problem, WebTestClient who) {
    UUID audit = acceptedAudit();
    assertRefusedAs(problem, who, audit);
    post(other, confirmationPath(), "{\"audit\": \"" + audit + "\"}").expectStatus().isOk();
  }

  private void assertRefusedAs(String problem, WebTestClient who, UUID audit) {
    post(who, confirmationPath(), "{\"audit\": \"" + audit + "\"}")
        .expectStatus()
        .isForbidden()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/" + problem);
  }

  private List<String> ledgerActors() {
    return sql.sql(
            "SELECT actor FROM ledger_entries"
                + " WHERE subject = ? AND kind = 'commitment-accepted'")
        .param("place/" + place)
        .query(String.class)
        .list();
  }

  @Test
  void letsOneOfTwoConfirmationsAtTheSameMomentWin() {
    post("/api/commitments", accepted("2026-01-01")).expectStatus().isCreated();
    String confirmation = confirmationPath();
    List<String> bodies =
        Stream.of(acceptedAudit(), acceptedAudit())
            .map(audit -> "{\"audit\": \"" + audit + "\"}")
            .toList();

    Executor atOnce = Thread::startVirtualThread; // the common pool has one thread on two cores
    List<CompletableFuture<Integer>> underWay =
        transactions.execute(
            _ -> {
              // Every confirmation needs this row to end, so both are under way until it is free.
              sql.sql("SELECT seq FROM ledger_head FOR UPDATE").query(Long.class).single();
              List<CompletableFuture<Integer>> posts =
                  bodies.stream()
                      .map(
                          body ->
                              CompletableFuture.supplyAsync(
                                  () -> status(confirmation, body), atOnce))
                      .toList();
              await().until(() -> waitingForLocks() == posts.size());
              return posts;
            });

    assertThat(underWay.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409);
  }

  private int status(String path, String json) {
    return post(other, path, json).returnResult(Void.class).getStatus().value();
  }

  private long waitingForLocks() {
    // Not pg_stat_activity: within a transaction it stays as it was first read.
    return sql.sql("SELECT count(DISTINCT pid) FROM pg_locks WHERE NOT granted")
        .query(Long.class)
        .single();
  }

  private String confirmationPath() {
    long id =
        sql.sql("SELECT id FROM commitments WHERE place_id = :place")
            .param("place", place)
            .query(Long.class)
            .single();
    return "/api/commitments/" + id + "/confirmation";
  }

  private UUID acceptedAudit() {
    UUID audit = insertAudit(null);
    accept(audit);
    return audit;
  }

  private void accept(UUID audit) {
    sql.sql(
            """
            INSERT INTO audit_decisions (audit_id, outcome, decided_by, decided_at)
            VALUES (?, 'accepted', ?, now())""")
        .params(audit, TestPeople.personOf(context, session).value())
        .update();
  }

  private UUID insertAudit(@Nullable Long submitter) {
    UUID audit = UUID.randomUUID();
    sql.sql(
            """
            INSERT INTO audits (id, place_id, pack_id, pack_version, auditor_name, visited_on,
                                status, submitted_at, submitted_by)
            VALUES (:id, :place, 'st-rk-3846-2023', '1', 'Аудитор', DATE '2026-02-01',
                    'submitted', now(), :submitter)
            """)
        .param("id", audit)
        .param("place", place)
        .param("submitter", submitter)
        .update();
    sql.sql(
            """
            INSERT INTO observations (audit_id, entrance, criterion_id, state, value, unit)
            VALUES (?, 0, 'COR-01', 'measured', 1800, 'mm')""")
        .param(audit)
        .update();
    return audit;
  }

  @Test
  void showsAWrongFormAgainWithWhatWasTyped() {
    client
        .post()
        .uri("/places/" + place + "/commitments/new?lang=ru")
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .accept(MediaType.TEXT_HTML)
        .bodyValue("acceptedOn=2026-01-01&documentNumber=&dueOn=2025-12-31&serviceId=")
        .exchange()
        .expectStatus()
        .isEqualTo(422)
        .expectBody(String.class)
        .value(
            page ->
                assertThat(page)
                    .contains("Номер документа")
                    .contains("не может быть раньше дня принятия")
                    .contains("value=\"2025-12-31\""));
  }
}
