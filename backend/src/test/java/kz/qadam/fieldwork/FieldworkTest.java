package kz.qadam.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import kz.qadam.SharedService;
import kz.qadam.TestPeople;
import kz.qadam.account.AccountService;
import kz.qadam.account.Grant;
import kz.qadam.account.GrantScope;
import kz.qadam.account.PersonId;
import kz.qadam.account.Role;
import kz.qadam.account.SessionService;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditOutcome;
import kz.qadam.audit.AuditReview;
import kz.qadam.audit.AuditService;
import kz.qadam.audit.AuditStage;
import kz.qadam.audit.PlaceRows;
import kz.qadam.fieldwork.TabletVisit.Recorded;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.StandardPacks;
import kz.qadam.territory.KatoCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.reactive.function.BodyInserters;
import tools.jackson.databind.JsonNode;

/** What tablets send, over HTTP: what is kept, what is refused, and what becomes an audit. */
@SharedService
class FieldworkTest {

  @Autowired ApplicationContext context;
  @Autowired AuditService audits;
  @Autowired AuditReview review;
  @Autowired StandardPacks packs;
  @Autowired SessionService sessions;
  @Autowired JdbcClient sql;

  private PlaceId school = new PlaceId(1);
  private String session = "";
  private Tablet tablet = new Tablet(context, "");

  @BeforeEach
  void gather() {
    school = PlaceRows.aSchool(sql, "№9 мектеп");
    session = TestPeople.signIn(context, Role.AUDITOR, GrantScope.COUNTRY);
    tablet = new Tablet(context, session);
  }

  private TabletVisit aVisit() {
    StandardPack pack = packs.current();
    return TabletVisit.at(school, pack.id(), pack.version());
  }

  private PersonId auditor() {
    return TestPeople.personOf(context, session);
  }

  private static AuditId auditOf(JsonNode visit) {
    return AuditId.find(visit.path("audit").asString()).orElseThrow();
  }

  private static List<String> codes(JsonNode lines) {
    return StreamSupport.stream(lines.spliterator(), false)
        .map(line -> line.path("code").asString())
        .toList();
  }

  /** By id: the bodies as they stand in the database. */
  private Map<String, String> bodies(String visit) {
    Map<String, String> bodies = new HashMap<>();
    sql.sql("SELECT id::text, body FROM fieldwork_items WHERE visit_id = ?::uuid")
        .param(visit)
        .query(
            row -> {
              bodies.put(row.getString("id"), row.getString("body"));
            });
    return bodies;
  }

  private static Map<String, String> sent(List<Recorded> items) {
    Map<String, String> bodies = new HashMap<>();
    items.forEach(item -> bodies.put(item.id(), item.body()));
    return bodies;
  }

  @Test
  void aFinishedVisitBecomesAnAuditInTheNameOfItsAuditorBitForBit() {
    TabletVisit visit = aVisit().answer("0.COR-01.value", "1600").finished();
    JsonNode receipt = tablet.send(visit.items());
    assertThat(receipt.path("received").size()).isEqualTo(6);
    assertThat(receipt.path("refused").size()).isZero();
    assertThat(bodies(visit.id())).isEqualTo(sent(visit.items()));

    JsonNode found = tablet.visit(visit.id());
    assertThat(found.path("state").asString()).isEqualTo("submitted");
    Audit audit = audits.getAudit(auditOf(found));
    assertThat(audit.knownSubmitter()).isEqualTo(auditor());
    assertThat(audit.auditorName()).isEqualTo("Сынақ адамы");
    assertThat(audits.listObservations(audit.id())).hasSize(1);
    for (int i = 0; i < 6; i++) {
      JsonNode item = found.path("items").get(i);
      assertThat(item.path("id").asString()).isEqualTo(visit.items().get(i).id());
      assertThat(item.path("sha256").asString()).isEqualTo(visit.items().get(i).sha256());
    }
  }

  @Test
  void aVisitToWhatDoesNotStandYetBecomesAnAuditOfThat() {
    StandardPack pack = packs.current();
    TabletVisit visit =
        new TabletVisit()
            .started(school, pack.id(), pack.version(), "design")
            .answer("visited_on", "2026-11-01")
            .answer("entrances", "1")
            .answer("0.COR-01.value", "1600")
            .finished();
    tablet.send(visit.items());
    Audit audit = audits.getAudit(auditOf(tablet.visit(visit.id())));
    assertThat(audit.stage()).isEqualTo(AuditStage.DESIGN);
    assertThat(audit.counts()).isFalse();
  }

  @Test
  void aStageThatNobodyKnowsStaysOnTheTablet() {
    StandardPack pack = packs.current();
    TabletVisit visit = new TabletVisit().started(school, pack.id(), pack.version(), "ruin");
    assertThat(codes(tablet.send(visit.items()).path("refused"))).containsExactly("unreadable");
  }

  @Test
  void theDraftFollowsTheTabletAndNobodyTypesOverIt() {
    TabletVisit visit = aVisit().answer("0.COR-01.value", "1600");
    tablet.send(visit.items());
    JsonNode found = tablet.visit(visit.id());
    assertThat(found.path("state").asString()).isEqualTo("open");
    AuditId draft = auditOf(found);
    assertThat(audits.getDraft(draft).fields()).containsEntry("0.COR-01.value", "1600");
    tablet.send(visit.answer("0.COR-01.value", "").answer("visit_note", "жөндеу").items());
    assertThat(audits.getDraft(draft).fields())
        .doesNotContainKey("0.COR-01.value")
        .containsEntry("visit_note", "жөндеу");

    assertRefusedOnPages(draft, "review");
    assertRefusedOnPages(draft, "discard");
    tablet
        .client()
        .patch()
        .uri("/api/audits/" + draft + "/fields")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(Map.of("visit_note", "басқа"))
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.CONFLICT)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/draft-on-tablet");
    assertThat(audits.getDraft(draft).fields()).containsEntry("visit_note", "жөндеу");
  }

  private void assertRefusedOnPages(AuditId draft, String page) {
    tablet
        .client()
        .post()
        .uri("/audits/" + draft + "/" + page + "?lang=en")
        .accept(MediaType.TEXT_HTML)
        .body(BodyInserters.fromFormData("confirmed", "yes"))
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.CONFLICT)
        .expectBody(String.class)
        .value(text -> assertThat(text).contains("being recorded on a tablet"));
  }

  @Test
  void mistakesAreNamedAndALaterFinishSubmits() {
    TabletVisit visit = aVisit().answer("0.COR-01.value", "кең").finished();
    tablet.send(visit.items());
    JsonNode found = tablet.visit(visit.id());
    assertThat(found.path("state").asString()).isEqualTo("needs-correction");
    assertThat(found.path("problems").get(0).path("field").asString()).isEqualTo("0.COR-01.value");
    assertThat(found.path("problems").get(0).path("code").asString()).isEqualTo("not-a-number");
    assertThat(found.path("problems").get(0).path("message").asString()).contains("кең");

    tablet.send(visit.answer("0.COR-01.value", "1600").items());
    assertThat(tablet.visit(visit.id()).path("state").asString()).isEqualTo("needs-correction");
    tablet.send(visit.finished().items());
    assertThat(tablet.visit(visit.id()).path("state").asString()).isEqualTo("submitted");
  }

  @Test
  void aVisitWaitsForTheItemsThatAreStillOnTheTablet() {
    TabletVisit visit = aVisit().answer("0.COR-01.value", "1600").finished();
    List<Recorded> rest = new ArrayList<>(visit.items());
    Recorded late = rest.remove(4);
    Collections.reverse(rest);
    tablet.send(rest);
    assertThat(tablet.visit(visit.id()).path("state").asString()).isEqualTo("open");
    tablet.send(List.of(late));
    assertThat(tablet.visit(visit.id()).path("state").asString()).isEqualTo("submitted");
    tablet.send(visit.items());
    assertThat(audits.findAudits(school)).hasSize(1);
  }

  @Test
  void anotherBodyUnderTheSameIdIsKeptAsideAndOverwritesNothing() {
    TabletVisit visit = aVisit();
    tablet.send(visit.items());
    Recorded first = visit.items().getLast();
    Recorded other = TabletVisit.envelope(first.id(), first.body().replace("\"1\"", "\"2\""));
    assertThat(other.sha256()).isNotEqualTo(first.sha256());
    JsonNode receipt = tablet.send(List.of(other, first));
    assertThat(codes(receipt.path("refused"))).containsExactly("differs");
    assertThat(receipt.path("received").get(0).path("sha256").asString()).isEqualTo(first.sha256());
    assertThat(bodies(visit.id())).isEqualTo(sent(visit.items()));
    assertThat(
            sql.sql("SELECT body FROM fieldwork_differing_items WHERE id = ?::uuid")
                .param(first.id())
                .query(String.class)
                .list())
        .containsExactly(other.body());
  }

  @Test
  void aVisitBelongsToWhoeverBeganIt() {
    TabletVisit visit = aVisit();
    tablet.send(visit.items().subList(0, 2));
    Tablet other =
        new Tablet(context, TestPeople.signIn(context, Role.AUDITOR, GrantScope.COUNTRY));
    JsonNode receipt = other.send(visit.items());
    assertThat(receipt.path("received").size()).isZero();
    assertThat(codes(receipt.path("refused"))).hasSize(4).containsOnly("not-yours");
    assertThat(bodies(visit.id())).hasSize(2);
    other
        .client()
        .get()
        .uri("/api/fieldwork/visits/" + visit.id())
        .exchange()
        .expectStatus()
        .isNotFound();
  }

  @Test
  void oneBadItemNeverBlocksTheOthers() {
    TabletVisit visit = aVisit().answer("0.COR-01.value", "1600").finished();
    List<Recorded> items = new ArrayList<>(visit.items());
    Recorded damaged = visit.items().getFirst();
    items.addFirst(new Recorded(TabletVisit.unusedId(), damaged.sha256(), damaged.body() + " "));
    items.add(3, TabletVisit.envelope(TabletVisit.unusedId(), "{\"kind\":\"dance\"}"));
    items.add(aVisit().answer("visit_note", "ұ".repeat(10_001)).items().getLast());
    JsonNode receipt = tablet.send(items);
    assertThat(codes(receipt.path("refused")))
        .containsExactly("wrong-hash", "unreadable", "too-long");
    assertThat(receipt.path("received").size()).isEqualTo(6);
    assertThat(tablet.visit(visit.id()).path("state").asString()).isEqualTo("submitted");
  }

  @Test
  void whatCannotBeReadKeepsItsPlaceAndTheVisitIsSubmittedWithoutIt() {
    TabletVisit visit = aVisit().answer("0.COR-01.value", "1600");
    visit.record("dance", "field", "0.COR-01").answer("visit_note", "ұ".repeat(10_001)).finished();
    List<Recorded> bad = visit.items().subList(5, 7);
    List<Recorded> rest = new ArrayList<>(visit.items());
    rest.removeAll(bad);
    tablet.send(rest);
    assertThat(tablet.visit(visit.id()).path("state").asString()).isEqualTo("open");
    assertThat(codes(tablet.send(bad).path("refused"))).containsExactly("unreadable", "too-long");
    JsonNode found = tablet.visit(visit.id());
    assertThat(found.path("state").asString()).isEqualTo("submitted");
    assertThat(found.path("items").size()).isEqualTo(6);
    tablet.send(visit.items());
    assertThat(auditOf(tablet.visit(visit.id()))).isEqualTo(auditOf(found));
    assertThat(audits.listObservations(auditOf(found)).getFirst().observation().toString())
        .contains("1600");
  }

  @Test
  void nobodyNotesAPlaceInTheVisitOfSomebodyElse() {
    TabletVisit visit = aVisit();
    tablet.send(visit.items());
    Tablet other =
        new Tablet(context, TestPeople.signIn(context, Role.AUDITOR, GrantScope.COUNTRY));
    visit.record("dance");
    assertThat(codes(other.send(visit.items().subList(4, 5)).path("refused")))
        .containsExactly("unreadable");
    tablet.send(visit.finished().items().subList(5, 6));
    assertThat(tablet.visit(visit.id()).path("state").asString()).isEqualTo("open");
  }

  @Test
  void tooLargeABatchIsRefusedAsAWhole() {
    TabletVisit visit = aVisit();
    for (int i = 0; i < 200; i++) {
      visit.answer("visit_note", "№ " + i);
    }
    tablet
        .post(Instant.now(), visit.items())
        .expectStatus()
        .isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
    assertThat(tablet.send(visit.items().subList(0, 200)).path("received").size()).isEqualTo(200);
    List<Recorded> heavy =
        new TabletVisit()
            .answer("x", "y".repeat(9_000)).items().stream()
                .flatMap(item -> Collections.nCopies(60, item).stream())
                .toList();
    tablet.post(Instant.now(), heavy).expectStatus().isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"sentAt\":\"2026-11-01\",\"items\":[]}",
        "{\"sentAt\":\"2026-11-01T10:00:00Z\",\"items\":[null]}",
        "{\"sentAt\":\"2026-11-01T10:00:00Z\",\"items\":[{\"id\":\"1\",\"sha256\":\"\",\"body\":\"\"}]}"
      })
  void anUnreadableEnvelopeIsNamed(String body) {
    tablet
        .client()
        .post()
        .uri("/api/fieldwork/items")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
        .expectBody()
        .jsonPath("$.errors[0].field")
        .isNotEmpty();
  }

  @Test
  void aWrongClockIsNoticedAndChangesNothing() {
    TabletVisit visit = aVisit().answer("0.COR-01.value", "1600").finished();
    Instant yesterday = Instant.now().minusSeconds(86_400);
    tablet.post(yesterday, visit.items().subList(3, 6)).expectStatus().isOk();
    tablet.post(Instant.now(), visit.items().subList(0, 3)).expectStatus().isOk();
    JsonNode found = tablet.visit(visit.id());
    assertThat(found.path("state").asString()).isEqualTo("submitted");
    assertThat(found.path("clockOffsetSeconds").asLong()).isBetween(-86_500L, -86_300L);
  }

  @Test
  void aVisitWherePlaceOrPackOrRoleIsMissingIsKeptAndSaysWhy() {
    Tablet elsewhere =
        new Tablet(
            context,
            TestPeople.signIn(
                context, Role.AUDITOR, new GrantScope.Territory(new KatoCode("710000000"))));
    TabletVisit foreign = aVisit();
    elsewhere.send(foreign.items());
    assertThat(codes(elsewhere.visit(foreign.id()).path("problems")))
        .containsExactly("no-grant-there");

    TabletVisit lost = TabletVisit.at(new PlaceId(987_654_321), "st-rk-9999", "1");
    tablet.send(lost.finished().items());
    JsonNode found = tablet.visit(lost.id());
    assertThat(codes(found.path("problems"))).containsExactly("unknown-place", "unknown-pack");
    assertThat(found.path("audit").isNull()).isTrue();
    assertThat(found.path("items").size()).isEqualTo(5);
  }

  @Test
  void aReturnedAuditIsFollowedByAnotherOnceTheVisitIsFinishedAgain() {
    TabletVisit visit = aVisit().answer("0.COR-01.value", "1600").finished();
    tablet.send(visit.items());
    AuditId first = auditOf(tablet.visit(visit.id()));
    PersonId reviewer =
        TestPeople.personOf(context, TestPeople.signIn(context, Role.REVIEWER, GrantScope.COUNTRY));
    review.decide(
        first,
        AuditOutcome.RETURNED,
        reviewer,
        "Дәлізді қайта өлшеңіз",
        Map.of("0.COR-01", "ең тар жері емес"));

    JsonNode returned = tablet.visit(visit.id());
    assertThat(returned.path("state").asString()).isEqualTo("returned");
    assertThat(returned.path("remarks").asString()).isEqualTo("Дәлізді қайта өлшеңіз");
    assertRemark(returned);

    tablet.send(visit.answer("0.COR-01.value", "1200").items());
    JsonNode open = tablet.visit(visit.id());
    assertThat(open.path("state").asString()).isEqualTo("returned");
    assertThat(open.path("remarks").asString()).isEqualTo("Дәлізді қайта өлшеңіз");
    assertRemark(open);
    assertThat(audits.findAudits(school)).isEmpty();

    tablet.send(visit.finished().items());
    JsonNode again = tablet.visit(visit.id());
    assertThat(again.path("state").asString()).isEqualTo("submitted");
    AuditId second = auditOf(again);
    assertThat(second).isNotEqualTo(first);
    review.decide(second, AuditOutcome.ACCEPTED, reviewer, null);
    assertThat(tablet.visit(visit.id()).path("state").asString()).isEqualTo("accepted");
    assertThat(audits.getAudit(first).counts()).isFalse();
  }

  private static void assertRemark(JsonNode visit) {
    JsonNode remark = visit.path("problems").path(0);
    assertThat(remark.path("field").asString()).isEqualTo("0.COR-01.answer");
    assertThat(remark.path("code").asString()).isEqualTo("remark");
    assertThat(remark.path("message").asString()).contains("ең тар жері емес");
  }

  @Test
  void whatComesAfterTheSubmissionIsKeptAndChangesNoAudit() {
    TabletVisit visit = aVisit().answer("0.COR-01.value", "1600").finished();
    tablet.send(visit.items());
    AuditId audit = auditOf(tablet.visit(visit.id()));
    tablet.send(visit.answer("0.COR-01.value", "700").finished().items());
    assertThat(auditOf(tablet.visit(visit.id()))).isEqualTo(audit);
    assertThat(bodies(visit.id())).hasSize(8);
    assertThat(audits.listObservations(audit).getFirst().observation().toString()).contains("1600");
  }

  @Test
  void aRevokedDeviceIsRefusedAndLosesNothing() {
    TabletVisit visit = aVisit();
    tablet.send(visit.items().subList(0, 2));
    sessions.revoke(auditor(), sessions.listDevices(auditor()).getFirst().sessionId());
    tablet.post(Instant.now(), visit.items()).expectStatus().isUnauthorized();
    assertThat(bodies(visit.id())).isEqualTo(sent(visit.items().subList(0, 2)));
  }

  private PersonId aColleague(String name) {
    AccountService accounts = context.getBean(AccountService.class);
    PersonId person = accounts.createForDemo("c" + UUID.randomUUID(), name, "көктемгі жел есті");
    Grant auditing = new Grant(Role.AUDITOR, GrantScope.COUNTRY, LocalDate.of(2020, 1, 1), null);
    accounts.give(person, auditing, null);
    return person;
  }

  @Test
  void twoVisitsThatDifferAreBothKeptAndStandSideBySideForTheReviewer() {
    tablet.send(aVisit().answer("0.COR-01.value", "1600").finished().items());
    Tablet other = new Tablet(context, TestPeople.sessionOf(context, aColleague("Болат Ахметов")));
    TabletVisit second = aVisit().answer("0.COR-01.value", "900");
    other.send(second.finished().items());
    assertThat(audits.findAudits(school)).hasSize(2);
    String path = "/audits/" + auditOf(other.visit(second.id())) + "?lang=en";
    Tablet reviewer =
        new Tablet(context, TestPeople.signIn(context, Role.REVIEWER, GrantScope.COUNTRY));
    assertThat(page(reviewer, path))
        .contains(
            "Other visits found something else",
            "1,600\u00a0mm",
            "900\u00a0mm",
            "Болат Ахметов",
            "Сынақ адамы");
    assertThat(page(tablet, path)).doesNotContain("Other visits found something else");
  }

  private static String page(Tablet by, String path) {
    return Objects.requireNonNull(
        by.client()
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE fieldwork_items SET body = body",
        "DELETE FROM fieldwork_items",
        "TRUNCATE fieldwork_items CASCADE",
        "UPDATE fieldwork_visits SET person_id = person_id",
        "DELETE FROM fieldwork_visits",
        "UPDATE fieldwork_batches SET sent_at = now()",
        "DELETE FROM fieldwork_audits",
        "DELETE FROM fieldwork_submissions",
        "UPDATE fieldwork_refused_items SET seq = seq + 1"
      })
  void theDatabaseItselfRefusesToChangeWhatWasRecorded(String statement) {
    TabletVisit visit = aVisit().answer("0.COR-01.value", "1600").record("dance").finished();
    tablet.send(visit.items());
    assertThatThrownBy(() -> sql.sql(statement).update())
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContainingAll("fieldwork_", "refused");
  }
}
