package kz.qadam.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.qadam.SharedService;
import kz.qadam.TestPeople;
import kz.qadam.account.GrantScope;
import kz.qadam.account.Role;
import kz.qadam.ledger.Ledger;
import kz.qadam.place.PlaceId;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A returned audit with remarks on its answers, and the audit that corrects it. */
@SharedService
class CorrectionTest {

  private static final String CORRIDOR = "0.COR-01";

  @Autowired ApplicationContext context;
  @Autowired AuditService audits;
  @Autowired AuditRemarks remarks;
  @Autowired Ledger ledger;
  @Autowired JdbcClient sql;

  private PlaceId school = new PlaceId(1);
  private String auditor = "";
  private String reviewer = "";

  @BeforeEach
  void gather() {
    school = PlaceRows.aSchool(sql, "№ 7 мектеп");
    auditor = TestPeople.signIn(context, Role.AUDITOR, GrantScope.COUNTRY);
    reviewer = TestPeople.signIn(context, Role.REVIEWER, GrantScope.COUNTRY);
  }

  private AuditId submitted() {
    AuditId id = audits.startVisit(school).id();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("auditor", "Айгүл Серікова");
    fields.put("visited_on", "2026-11-01");
    fields.put("entrances", "2");
    fields.put("visit_note", "жөндеу жүріп жатыр");
    fields.put(CORRIDOR + ".value", "1600");
    fields.put("2.DOR-01.value", "90");
    fields.put("2.DOR-01.unit", "cm");
    audits.saveDraft(id, fields);
    return audits.submit(id, TestPeople.personOf(context, auditor)).id();
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

  private WebTestClient.ResponseSpec returnWith(AuditId audit, Map<String, Object> body) {
    return clientOf(reviewer)
        .post()
        .uri("/api/audits/" + audit + "/return")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  private AuditId returned() {
    AuditId audit = submitted();
    returnWith(
            audit,
            Map.of("reason", "look again", "remarks", Map.of(CORRIDOR, " At the narrowest? ")))
        .expectStatus()
        .isOk();
    return audit;
  }

  private WebTestClient.ResponseSpec correct(String session, AuditId audit) {
    return clientOf(session).post().uri("/audits/" + audit + "/correction?lang=en").exchange();
  }

  private AuditId correctionOf(AuditId audit) {
    String address =
        correct(auditor, audit)
            .expectStatus()
            .isSeeOther()
            .expectBody()
            .returnResult()
            .getResponseHeaders()
            .getFirst(HttpHeaders.LOCATION);
    assertThat(address).startsWith("/audits/");
    return AuditId.find(String.valueOf(address).substring("/audits/".length())).orElseThrow();
  }

  private AbstractStringAssert<?> page(String session, String path) {
    return assertThat(
        clientOf(session)
            .get()
            .uri(path + "?lang=en")
            .accept(MediaType.TEXT_HTML)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
  }

  @Test
  void remarksStandOnTheAuditAndInTheLedger() {
    AuditId audit = returned();

    assertThat(remarks.findRemarks(audit))
        .extracting(Remark::answer, Remark::text)
        .containsExactly(tuple(CORRIDOR, "At the narrowest?"));
    assertThat(ledger.listEntries("place/" + school).getLast().content())
        .contains("\"remark-0.COR-01\":\"At the narrowest?\"");
    page(auditor, "/audits/" + audit).contains("At the narrowest?", "Correct this audit");
    page(reviewer, "/audits/" + audit).contains("At the narrowest?").doesNotContain("/correction");
  }

  @Test
  void remarksCannotBeChangedOnceTheyAreMade() {
    AuditId audit = returned();
    for (String change :
        List.of(
            "UPDATE audit_remarks SET remark = 'x' WHERE audit_id = ?",
            "DELETE FROM audit_remarks WHERE audit_id = ?")) {
      assertThatExceptionOfType(DataAccessException.class)
          .isThrownBy(() -> sql.sql(change).param(audit.value()).update())
          .withMessageContaining("append-only");
    }
  }

  @Test
  void allMistakesOfReasonAndRemarksAreNamedAtOnceAndNothingIsDecided() {
    AuditId audit = submitted();
    returnWith(
            audit,
            Map.of(
                "reason",
                " ",
                "remarks",
                Map.of(CORRIDOR, "x".repeat(501), "0.COR-99", "no such one", "2.DOR-01", "  ")))
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors[*].field")
        .value(
            fields ->
                assertThat((List<?>) fields)
                    .map(String::valueOf)
                    .containsExactlyInAnyOrder("reason", "remark.0.COR-99", "remark.0.COR-01"));
    assertThat(audits.getAudit(audit).decision()).isEmpty();
  }

  @Test
  void theFormOffersEachAnswerAndKeepsWhatWasTyped() {
    AuditId audit = submitted();
    page(reviewer, "/audits/" + audit + "/return")
        .contains("name=\"remark.0.COR-01\"", "name=\"remark.2.DOR-01\"", "1,600\u00a0mm");
    String answer =
        clientOf(reviewer)
            .post()
            .uri("/audits/" + audit + "/return?lang=en")
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .accept(MediaType.TEXT_HTML)
            .bodyValue("reason=&remark.0.COR-01=measured+where")
            .exchange()
            .expectStatus()
            .isEqualTo(422)
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    assertThat(answer).contains("measured where", "Reason: is needed");
  }

  @Test
  void aCorrectionBeginsWithTheAnswersAndShowsTheRemarks() {
    AuditId audit = returned();
    AuditId draft = correctionOf(audit);

    assertThat(audits.getDraft(draft).fields())
        .containsEntry("auditor", "Сынақ адамы")
        .containsEntry("visited_on", "2026-11-01")
        .containsEntry("entrances", "2")
        .containsEntry("visit_note", "жөндеу жүріп жатыр")
        .containsEntry("0.COR-01.value", "1600")
        .containsEntry("2.DOR-01.value", "90")
        .containsEntry("2.DOR-01.unit", "cm");
    assertThat(audits.getDraft(draft).knownStarter())
        .isEqualTo(TestPeople.personOf(context, auditor));
    assertThat(audits.getDraft(draft).savedAt())
        .as("saved once")
        .isEqualTo(audits.getDraft(draft).startedAt());
    assertThat(audits.getDraft(draft).packVersion())
        .isEqualTo(audits.getAudit(audit).packVersion());
    page(auditor, "/audits/" + draft + "/steps/Z3")
        .contains("Remark of the reviewer: At the narrowest?");
    assertThat(correctionOf(audit)).as("asked twice").isEqualTo(draft);
  }

  @Test
  void aSubmittedCorrectionIsAnAuditOfItsOwnAndIsCorrectedNoSecondTime() {
    AuditId audit = returned();
    AuditId draft = correctionOf(audit);
    clientOf(auditor)
        .post()
        .uri("/audits/" + draft + "/review")
        .accept(MediaType.TEXT_HTML)
        .exchange()
        .expectStatus()
        .isSeeOther();

    assertThat(audits.findAudits(school)).extracting(Audit::id).containsExactly(draft);
    correct(auditor, audit).expectStatus().isEqualTo(409);
  }

  @Test
  void anAuditThatCountsAndOneOfSomebodyElseAreNotCorrected() {
    AuditId counting = submitted();
    correct(auditor, counting)
        .expectStatus()
        .isEqualTo(409)
        .expectBody(String.class)
        .value(text -> assertThat(text).contains("nothing to correct"));
    String other = TestPeople.signIn(context, Role.AUDITOR, GrantScope.COUNTRY);
    correct(other, returned()).expectStatus().isForbidden();
  }
}
