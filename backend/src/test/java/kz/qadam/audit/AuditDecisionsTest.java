package kz.qadam.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.qadam.SharedService;
import kz.qadam.TestPeople;
import kz.qadam.account.Grant;
import kz.qadam.account.GrantScope;
import kz.qadam.account.PersonId;
import kz.qadam.account.Role;
import kz.qadam.commitment.AcceptCommitment;
import kz.qadam.commitment.Commitment;
import kz.qadam.commitment.CommitmentScope;
import kz.qadam.commitment.CommitmentService;
import kz.qadam.commitment.LapsedConfirmation;
import kz.qadam.ledger.Ledger;
import kz.qadam.ledger.LedgerEntry;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.AccessRange;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.territory.KatoCode;
import kz.qadam.text.Dates;
import kz.qadam.text.Language;
import org.junit.jupiter.api.BeforeEach;
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
  private static final String WHY = "басқа кіреберіс өлшенген";
  private static final String REASON = "{\"reason\": \"" + WHY + "\"}";

  @Autowired ApplicationContext context;
  @Autowired AuditService audits;
  @Autowired PlaceLevels levels;
  @Autowired CommitmentService commitments;
  @Autowired Ledger ledger;
  @Autowired JdbcClient sql;
  @Autowired TransactionTemplate transactions;

  private PlaceId school = new PlaceId(1);
  private String auditor = "";
  private String reviewer = "";

  @BeforeEach
  void gather() {
    school = PlaceRows.aSchool(sql, "№7 мектеп");
    auditor = TestPeople.signIn(context, Role.AUDITOR, GrantScope.COUNTRY);
    reviewer = TestPeople.signIn(context, Role.REVIEWER, GrantScope.COUNTRY);
  }

  private PersonId person(String session) {
    return TestPeople.personOf(context, session);
  }

  private AuditId submitted(String session, String visitedOn, String corridorMm) {
    AuditId id = audits.startVisit(school).id();
    audits.saveDraft(
        id,
        Map.of(
            "auditor",
            "Айгүл Серікова",
            "visited_on",
            visitedOn,
            "entrances",
            "1",
            "0.COR-01.value",
            corridorMm));
    return audits.submit(id, person(session)).id();
  }

  private AuditId submitted() {
    return submitted(auditor, "2026-11-01", "1600");
  }

  private WebTestClient clientOf(String session) {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    return TestPeople.clientOf(
        WebTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + port)
            .responseTimeout(Duration.ofSeconds(60)) // a busy machine, and the first page compiles
            .build(),
        session);
  }

  private WebTestClient.ResponseSpec decide(String session, AuditId audit, String step) {
    return clientOf(session)
        .post()
        .uri("/api/audits/" + audit + "/" + step)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(REASON)
        .exchange();
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
        levels.currentLevels(school).get(DisabilityGroup.WHEELCHAIR), "no level");
  }

  private LedgerEntry lastEntry() {
    return ledger.listEntries("place/" + school).getLast();
  }

  @Test
  void anAcceptedAuditSaysSoAndStandsInTheLedgerUnderThePseudonym() {
    AuditId audit = submitted();
    decide(reviewer, audit, "acceptance")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.state")
        .isEqualTo("accepted")
        .jsonPath("$.reason")
        .isEmpty();
    assertThat(audits.findAudits(school)).extracting(Audit::id).containsExactly(audit);
    assertThat(lastEntry().kind()).isEqualTo("audit-accepted");
    assertThat(lastEntry().actor()).isEqualTo("person/" + person(reviewer));
    assertThat(lastEntry().content())
        .isEqualTo("{\"audit\":\"" + audit + "\",\"from\":\"submitted\",\"to\":\"accepted\"}");
    assertThat(ledger.listEntries("place/" + school).getFirst().actor())
        .isEqualTo("person/" + person(auditor));
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
    AuditId audit = submitted();
    decide(who(first), audit, first).expectStatus().isOk();
    assertRefused(decide(who(second), audit, second), HttpStatus.CONFLICT, "audit-already-decided");
    clientOf(who(second))
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
    return step.equals("withdrawal") ? auditor : reviewer;
  }

  @Test
  void ofTwoReviewersAtTheSameMomentOneDecides() {
    AuditId audit = submitted();
    String other = TestPeople.signIn(context, Role.REVIEWER, GrantScope.COUNTRY);
    List<CompletableFuture<Integer>> underWay =
        transactions.execute(
            _ -> {
              // Every decision needs this row to end, so both are under way until it is free.
              sql.sql("SELECT seq FROM ledger_head FOR UPDATE").query(Long.class).single();
              List<CompletableFuture<Integer>> posts =
                  Stream.of(reviewer, other)
                      .map(
                          session ->
                              CompletableFuture.supplyAsync(
                                  () -> status(decide(session, audit, "return")),
                                  Thread::startVirtualThread))
                      .toList();
              await().atMost(Duration.ofSeconds(60)).until(() -> waitingForLocks() == 2);
              return posts;
            });
    assertThat(underWay.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409);
    assertThat(ledger.listEntries("place/" + school))
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
    AuditId audit = submitted(both, "2026-11-01", "1600");
    assertRefused(decide(both, audit, "acceptance"), HttpStatus.FORBIDDEN, "own-audit");
    assertRefused(decide(both, audit, "return"), HttpStatus.FORBIDDEN, "own-audit");
    decide(both, audit, "withdrawal").expectStatus().isOk();
    assertThat(lastEntry().kind()).isEqualTo("audit-withdrawn");
  }

  @Test
  void nobodyWithdrawsTheAuditOfSomebodyElse() {
    AuditId audit = submitted();
    String other = TestPeople.signIn(context, Role.AUDITOR, GrantScope.COUNTRY);
    assertRefused(decide(other, audit, "withdrawal"), HttpStatus.FORBIDDEN, "not-own-audit");
    decide(auditor, audit, "withdrawal").expectStatus().isOk();
  }

  @Test
  void aReturnedAuditLeavesThePlaceToTheRemainingFacts() {
    submitted(auditor, "2026-10-01", "700");
    AccessRange narrow = wheelchair();
    AuditId audit = submitted();
    assertThat(wheelchair()).isNotEqualTo(narrow);
    decide(reviewer, audit, "return").expectStatus().isOk();
    assertThat(wheelchair()).isEqualTo(narrow);
    assertThat(audits.findAudits(school)).extracting(Audit::id).doesNotContain(audit);
    assertThat(audits.getAudit(audit).counts()).isFalse();
    assertThat(
            sql.sql("SELECT kind || ' ' || place_id FROM change_log ORDER BY seq DESC LIMIT 1")
                .query(String.class)
                .single())
        .isEqualTo("audit " + school);
  }

  @Test
  void aPlaceWhoseOnlyAuditWasWithdrawnIsNotAssessedButWasUntilThen() {
    AuditId audit = submitted();
    decide(auditor, audit, "withdrawal").expectStatus().isOk();
    assertThat(levels.currentLevels(school)).isEmpty();
    assertThat(audits.verdicts(school)).isEmpty();
    assertThat(
            sql.sql(
                    """
                    SELECT count(*) FROM place_levels l
                    JOIN audit_decisions d ON d.audit_id = l.audit_id AND d.decided_at = l.valid_to
                    JOIN audits a ON a.id = l.audit_id AND a.submitted_at = l.valid_from
                    WHERE l.place_id = ? AND l.disability_group = 'K'""")
                .param(school.value())
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"return", "withdrawal"})
  void aDecisionWithoutAReasonIsRefused(String step) {
    AuditId audit = submitted();
    clientOf(who(step))
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
    AuditId audit = submitted();
    String reason = "ұзын ".repeat(201);
    clientOf(reviewer)
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

  @Test
  void aConfirmationLapsesWithItsAuditAndAnotherAuditMayConfirm() {
    LocalDate accepted = LocalDate.parse("2026-02-01");
    Commitment commitment =
        commitments.accept(
            new AcceptCommitment(
                school,
                null,
                accepted,
                "12-Б",
                accepted.plusYears(1),
                CommitmentScope.of("criteria", List.of("COR-01"))),
            null);
    AuditId audit = submitted();
    confirmAsBefore(commitment, audit);

    decide(reviewer, audit, "return").expectStatus().isOk();

    assertThat(commitments.getCommitment(commitment.id()).confirmation()).isEmpty();
    assertThat(lastEntry().kind()).isEqualTo("commitment-confirmation-lapsed");
    assertThat(lastEntry().actor()).isEqualTo("person/" + person(reviewer));
    assertThat(confirm(commitment, audit)).isEqualTo(422);
    assertThat(commitments.findLapsed(school))
        .singleElement()
        .satisfies(
            lapsed -> {
              assertThat(lapsed.audit()).isEqualTo(audit);
              assertThat(lapsed.cause())
                  .isEqualTo(new LapsedConfirmation.AuditDropped(AuditOutcome.RETURNED, WHY));
            });
    AuditId another = submitted();
    assertThat(confirm(commitment, another)).isEqualTo(422);
    decide(reviewer, another, "acceptance").expectStatus().isOk();
    assertThat(confirm(commitment, another)).isEqualTo(200);
  }

  @Test
  void commitmentAndPlaceSaySinceWhenAndWhyAConfirmationNoLongerHolds() {
    LocalDate accepted = LocalDate.parse("2026-02-01");
    Commitment commitment =
        commitments.accept(
            new AcceptCommitment(school, null, accepted, "12-Б", accepted.plusYears(1)), null);
    AuditId audit = submitted();
    confirmAsBefore(commitment, audit);
    assertThat(page("/commitments/" + commitment.id() + "?lang=en")).doesNotContain(" lapsed on ");
    decide(reviewer, audit, "return").expectStatus().isOk();

    String address = "/commitments/" + commitment.id();
    String today = Dates.day(Language.EN, LocalDate.now(ZoneId.of("Asia/Almaty")));
    for (String page :
        List.of(page(address + "?lang=en"), page("/places/" + school + "?lang=en"))) {
      assertThat(page)
          .contains(
              "The confirmation by the audit of 1 November 2026 lapsed on "
                  + today
                  + ": the audit was returned to the auditor.")
          .contains("Reason: " + WHY, "href=\"/audits/" + audit + "\"");
    }
    assertThat(page(address + "?lang=kk"))
        .contains("аудит аудиторға қайтарылды", "күні күшін жойды");
    assertThat(page(address + "?lang=ru")).contains("утратило силу", "аудит возвращён аудитору");
    clientOf(reviewer)
        .get()
        .uri("/api" + address)
        .exchange()
        .expectBody()
        .jsonPath("$.confirmedOn")
        .isEmpty()
        .jsonPath("$.lapsedConfirmations.length()")
        .isEqualTo(1)
        .jsonPath("$.lapsedConfirmations[0].audit")
        .isEqualTo(audit.toString())
        .jsonPath("$.lapsedConfirmations[0].confirmedOn")
        .isEqualTo("2026-11-01")
        .jsonPath("$.lapsedConfirmations[0].lapsedAt")
        .isNotEmpty()
        .jsonPath("$.lapsedConfirmations[0].outcome")
        .isEqualTo("returned")
        .jsonPath("$.lapsedConfirmations[0].reason")
        .isEqualTo(WHY);
  }

  private String page(String path) {
    return Objects.requireNonNull(
        clientOf(reviewer)
            .get()
            .uri(path)
            .accept(MediaType.TEXT_HTML)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
  }

  /** Confirmations by an audit that nobody accepted were possible once. */
  private void confirmAsBefore(Commitment commitment, AuditId audit) {
    sql.sql(
            """
            UPDATE commitments SET confirmed_on = DATE '2026-11-01', confirming_audit_id = ?,
              confirmation_recorded_at = now() WHERE id = ?""")
        .params(audit.value(), commitment.id().value())
        .update();
  }

  private int confirm(Commitment commitment, AuditId audit) {
    return status(
        clientOf(reviewer)
            .post()
            .uri("/api/commitments/" + commitment.id() + "/confirmation")
            .contentType(MediaType.APPLICATION_JSON)
            .bodyValue("{\"audit\": \"" + audit + "\"}")
            .exchange());
  }

  @Test
  void theListOfWaitingAuditsHoldsThoseOfOthersWithinTheScope() {
    AuditId audit = submitted();
    assertThat(waiting(reviewerIn("750000000"))).contains(audit.toString());
    assertThat(waiting(reviewerIn("710000000"))).doesNotContain(audit.toString());
    String maker =
        TestPeople.signIn(
            context,
            new Grant(Role.AUDITOR, GrantScope.COUNTRY, SINCE, null),
            new Grant(Role.REVIEWER, GrantScope.COUNTRY, SINCE, null));
    AuditId own = submitted(maker, "2026-11-02", "900");
    assertThat(waiting(maker)).contains(audit.toString()).doesNotContain(own.toString());
    decide(reviewer, audit, "acceptance").expectStatus().isOk();
    assertThat(waiting(maker)).doesNotContain(audit.toString());
    assertThat(waiting(reviewer, "?after=" + own)).doesNotContain("/audits/" + own);
  }

  @Test
  void theListOfWaitingAuditsIsCountedAndSearchedByItsAddress() {
    school = PlaceRows.aSchool(sql, "Ерекше_100% мектеп");
    AuditId first = submitted();
    AuditId second = submitted();
    String found = waiting(reviewer, "?lang=en&q=ерекше_100%+абай+айгүл");
    assertThat(found)
        .contains("Audits that wait: 2")
        .contains("value=\"ерекше_100% абай айгүл\"")
        .contains("Place no. " + school);
    assertThat(listed(found)).containsExactly(first.toString(), second.toString());
    assertThat(listed(waiting(reviewer, "?q=№+" + school))).hasSize(2);
    assertThat(listed(waiting(reviewer, "?q=" + school))).hasSize(2);
    assertThat(waiting(reviewer, "?lang=en&q=ерекшеX100"))
        .contains("Nothing that fits “ерекшеX100” waits");
    decide(reviewer, first, "acceptance").expectStatus().isOk();
    assertThat(waiting(reviewer, "?lang=en&q=ерекше_100%"))
        .contains("Audits that wait: 1")
        .doesNotContain(first.toString());
    assertThat(waiting(reviewerIn("710000000"), "?lang=en")).contains("No audit waits");
  }

  @Test
  void thePagesOfTheListOfWaitingAuditsHoldEachAuditOnceInEveryOrder() {
    PlaceId second = PlaceRows.aSchool(sql, "Көп аудитті Б мектебі");
    PlaceId first = PlaceRows.aSchool(sql, "Көп аудитті А мектебі");
    sql.sql("UPDATE places SET territory_kato = '710000000' WHERE id = ?")
        .param(second.value())
        .update();
    List<String> all = new ArrayList<>();
    for (int number = 0; number < 14; number++) {
      school = second;
      all.add(submitted().toString());
      school = first;
      all.add(submitted().toString());
    }
    List<String> ofFirst = every(all, 1);
    List<String> ofSecond = every(all, 0);
    assertThat(listed(waiting(reviewer, "?q=көп+аудитті&order=oldest")))
        .containsExactlyElementsOf(all);
    assertThat(listed(waiting(reviewer, "?q=көп+аудитті&order=place")))
        .containsExactlyElementsOf(joined(ofFirst, ofSecond));
    assertThat(listed(waiting(reviewer, "?q=көп+аудитті&order=territory")))
        .containsExactlyElementsOf(joined(ofSecond, ofFirst));
  }

  private static List<String> every(List<String> all, int remainder) {
    return IntStream.range(0, all.size())
        .filter(number -> number % 2 == remainder)
        .mapToObj(all::get)
        .toList();
  }

  private static List<String> joined(List<String> one, List<String> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  private static List<String> listed(String pages) {
    return Pattern.compile("<h2><a href=\"/audits/([^\"]+)\"")
        .matcher(pages)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private String reviewerIn(String kato) {
    return TestPeople.signIn(context, Role.REVIEWER, new GrantScope.Territory(new KatoCode(kato)));
  }

  private String waiting(String session) {
    return waiting(session, "");
  }

  /** All pages of the list. */
  private String waiting(String session, String query) {
    String page =
        Objects.requireNonNull(
            clientOf(session)
                .get()
                .uri("/review" + query)
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    Matcher next = Pattern.compile("href=\"/review([?][^\"]*after=[0-9a-f-]{36})\"").matcher(page);
    return next.find() ? page + waiting(session, plain(next.group(1))) : page;
  }

  /** As the client wants a query, which encodes it by itself. */
  private static String plain(String href) {
    return URLDecoder.decode(href.replace("&amp;", "&"), StandardCharsets.UTF_8);
  }
}
