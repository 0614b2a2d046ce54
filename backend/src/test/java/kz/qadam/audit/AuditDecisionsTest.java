package kz.qadam.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kz.qadam.SharedService;
import kz.qadam.TestPeople;
import kz.qadam.account.Grant;
import kz.qadam.account.GrantScope;
import kz.qadam.account.Role;
import kz.qadam.ledger.Ledger;
import kz.qadam.ledger.LedgerEntry;
import kz.qadam.standard.AccessRange;
import kz.qadam.standard.DisabilityGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.reactive.function.BodyInserters;

/** Decisions on audits over HTTP: who may make them, and what follows. */
@SharedService
class AuditDecisionsTest {

  private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

  @Autowired ApplicationContext context;
  @Autowired AuditService audits;
  @Autowired PlaceLevels levels;
  @Autowired Ledger ledger;
  @Autowired JdbcClient sql;
  @Autowired TransactionTemplate transactions;

  private final DecisionScene scene;

  AuditDecisionsTest(@Autowired ApplicationContext context) {
    this.scene = new DecisionScene(context);
  }

  private void assertRefused(WebTestClient.ResponseSpec answer, HttpStatus status, String problem) {
    answer
        .expectStatus()
        .isEqualTo(status)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/" + problem);
  }

  private AccessRange wheelchair() {
    return Objects.requireNonNull(
        levels.currentLevels(scene.school()).get(DisabilityGroup.WHEELCHAIR), "no level");
  }

  private LedgerEntry lastEntry() {
    return ledger.listEntries("place/" + scene.school()).getLast();
  }

  @Test
  void anAcceptedAuditSaysSoAndStandsInTheLedgerUnderThePseudonym() {
    AuditId audit = scene.submitted();
    scene
        .decide(scene.reviewer(), audit, "acceptance")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.state")
        .isEqualTo("accepted")
        .jsonPath("$.reason")
        .isEmpty();
    assertThat(audits.findAudits(scene.school())).extracting(Audit::id).containsExactly(audit);
    assertThat(lastEntry().kind()).isEqualTo("audit-accepted");
    assertThat(lastEntry().actor()).isEqualTo("person/" + scene.person(scene.reviewer()));
    assertThat(lastEntry().content())
        .isEqualTo("{\"audit\":\"" + audit + "\",\"from\":\"submitted\",\"to\":\"accepted\"}");
    assertThat(ledger.listEntries("place/" + scene.school()).getFirst().actor())
        .isEqualTo("person/" + scene.person(scene.auditor()));
  }

  @ParameterizedTest(name = "{0}, then {1}")
  @CsvSource({
    "acceptance, acceptance",
    "acceptance, return",
    "acceptance, withdrawal",
    "return, acceptance",
    "return, withdrawal",
    "withdrawal, acceptance",
    "withdrawal, withdrawal"
  })
  void aSecondDecisionIsAConflict(String first, String second) {
    AuditId audit = scene.submitted();
    scene.decide(who(first), audit, first).expectStatus().isOk();
    assertRefused(
        scene.decide(who(second), audit, second), HttpStatus.CONFLICT, "audit-already-decided");
    scene
        .clientOf(who(second))
        .get()
        .uri("/audits/" + audit + "/" + second + "?lang=ru")
        .accept(MediaType.TEXT_HTML)
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.CONFLICT)
        .expectBody(String.class)
        .value(page -> assertThat(page).contains("Решение по этому аудиту уже принято"));
  }

  private String who(String step) {
    return step.equals("withdrawal") ? scene.auditor() : scene.reviewer();
  }

  @Test
  void ofTwoReviewersAtTheSameMomentOneDecides() {
    AuditId audit = scene.submitted();
    String other = TestPeople.signIn(context, Role.REVIEWER, GrantScope.COUNTRY);
    List<CompletableFuture<Integer>> underWay =
        transactions.execute(
            _ -> {
              // Every decision needs this row to end, so both are under way until it is free.
              sql.sql("SELECT seq FROM ledger_head FOR UPDATE").query(Long.class).single();
              List<CompletableFuture<Integer>> posts =
                  Stream.of(scene.reviewer(), other)
                      .map(
                          session ->
                              CompletableFuture.supplyAsync(
                                  () -> status(scene.decide(session, audit, "return")),
                                  Thread::startVirtualThread))
                      .toList();
              await().atMost(Duration.ofSeconds(60)).until(() -> waitingForLocks() == 2);
              return posts;
            });
    assertThat(underWay.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409);
    assertThat(ledger.listEntries("place/" + scene.school()))
        .extracting(LedgerEntry::kind)
        .containsExactly("audit-submitted", "audit-returned");
  }

  private static int status(WebTestClient.ResponseSpec answer) {
    return answer.returnResult(String.class).getStatus().value();
  }

  private long waitingForLocks() {
    // Not pg_stat_activity: within a transaction it stays as it was first read.
    return sql.sql("SELECT count(DISTINCT pid) FROM pg_locks WHERE NOT granted")
        .query(Long.class)
        .single();
  }

  @Test
  void nobodyDecidesOnAnAuditThatTheyMadeButTheyMayWithdrawIt() {
    String both =
        TestPeople.signIn(
            context,
            new Grant(Role.AUDITOR, GrantScope.COUNTRY, SINCE, null),
            new Grant(Role.REVIEWER, GrantScope.COUNTRY, SINCE, null));
    AuditId audit = scene.submitted(both, "2026-11-01", "1600");
    assertRefused(scene.decide(both, audit, "acceptance"), HttpStatus.FORBIDDEN, "own-audit");
    assertRefused(scene.decide(both, audit, "return"), HttpStatus.FORBIDDEN, "own-audit");
    scene.decide(both, audit, "withdrawal").expectStatus().isOk();
    assertThat(lastEntry().kind()).isEqualTo("audit-withdrawn");
  }

  @Test
  void nobodyWithdrawsTheAuditOfSomebodyElse() {
    AuditId audit = scene.submitted();
    String other = TestPeople.signIn(context, Role.AUDITOR, GrantScope.COUNTRY);
    assertRefused(scene.decide(other, audit, "withdrawal"), HttpStatus.FORBIDDEN, "not-own-audit");
    scene.decide(scene.auditor(), audit, "withdrawal").expectStatus().isOk();
  }

  @Test
  void aReturnedAuditLeavesThePlaceToTheRemainingFacts() {
    scene.submitted(scene.auditor(), "2026-10-01", "700");
    AccessRange narrow = wheelchair();
    AuditId audit = scene.submitted();
    assertThat(wheelchair()).isNotEqualTo(narrow);
    scene.decide(scene.reviewer(), audit, "return").expectStatus().isOk();
    assertThat(wheelchair()).isEqualTo(narrow);
    assertThat(audits.findAudits(scene.school())).extracting(Audit::id).doesNotContain(audit);
    assertThat(audits.getAudit(audit).counts()).isFalse();
    assertThat(
            sql.sql("SELECT kind || ' ' || place_id FROM change_log ORDER BY seq DESC LIMIT 1")
                .query(String.class)
                .single())
        .isEqualTo("audit " + scene.school());
  }

  @Test
  void aPlaceWhoseOnlyAuditWasWithdrawnIsNotAssessedButWasUntilThen() {
    AuditId audit = scene.submitted();
    scene.decide(scene.auditor(), audit, "withdrawal").expectStatus().isOk();
    assertThat(levels.currentLevels(scene.school())).isEmpty();
    assertThat(audits.verdicts(scene.school())).isEmpty();
    assertThat(
            sql.sql(
                    """
                    SELECT count(*) FROM place_levels l
                    JOIN audit_decisions d ON d.audit_id = l.audit_id AND d.decided_at = l.valid_to
                    JOIN audits a ON a.id = l.audit_id AND a.submitted_at = l.valid_from
                    WHERE l.place_id = ? AND l.disability_group = 'K'""")
                .param(scene.school().value())
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"return", "withdrawal"})
  void aDecisionWithoutAReasonIsRefused(String step) {
    AuditId audit = scene.submitted();
    scene
        .clientOf(who(step))
        .post()
        .uri("/api/audits/" + audit + "/" + step)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"reason\": \" \\u0000 \"}")
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
        .expectBody()
        .jsonPath("$.errors[0].field")
        .isEqualTo("reason");
    assertThat(audits.getAudit(audit).decision()).isEmpty();
  }

  @Test
  void aTooLongReasonStaysInTheForm() {
    AuditId audit = scene.submitted();
    String reason = "ұзын ".repeat(201);
    scene
        .clientOf(scene.reviewer())
        .post()
        .uri("/audits/" + audit + "/return?lang=en")
        .accept(MediaType.TEXT_HTML)
        .body(BodyInserters.fromFormData("reason", reason))
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
        .expectBody(String.class)
        .value(page -> assertThat(page).contains("Reason: at most", reason.strip()));
  }
}
