package kz.qadam.fieldwork;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.qadam.SharedService;
import kz.qadam.TestPeople;
import kz.qadam.account.GrantScope;
import kz.qadam.account.PersonId;
import kz.qadam.account.PersonalDataService;
import kz.qadam.account.Role;
import kz.qadam.account.SessionService;
import kz.qadam.account.SignedIn;
import kz.qadam.audit.AuditDrafts;
import kz.qadam.audit.AuditStage;
import kz.qadam.audit.PlaceRows;
import kz.qadam.photo.SamplePhotos;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.StandardPacks;
import kz.qadam.territory.KatoCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import tools.jackson.databind.JsonNode;

/** What an auditor of assigned places may do before, while and after a place is assigned. */
@SharedService
class AssignedPlacesTest {

  private static final KatoCode ALMATY = new KatoCode("750000000");
  private static final KatoCode ASTANA = new KatoCode("710000000");

  @Autowired ApplicationContext context;
  @Autowired AssignmentService assignments;
  @Autowired StandardPacks packs;
  @Autowired JdbcClient sql;

  private PlaceId given = new PlaceId(1);
  private PlaceId other = new PlaceId(1);
  private Tablet auditor = new Tablet(context, "");
  private SignedIn reviewer =
      new SignedIn(new PersonId(1), "", false, 1, List.of()); // until anybody has signed in

  @BeforeEach
  void giveOneOfTwoPlaces() {
    given = PlaceRows.aSchool(sql, "Тапсырылған мектеп");
    other = PlaceRows.aSchool(sql, "Тапсырылмаған мектеп");
    auditor = anAuditorOfAssignedPlacesIn(ALMATY);
    reviewer = who(TestPeople.signIn(context, Role.REVIEWER, new GrantScope.Territory(ALMATY)));
    assign(auditor, given);
  }

  private Tablet anAuditorOfAssignedPlacesIn(KatoCode territory) {
    GrantScope scope = new GrantScope.AssignedPlaces(territory);
    return new Tablet(context, TestPeople.signIn(context, Role.AUDITOR, scope));
  }

  private SignedIn who(String session) {
    return context.getBean(SessionService.class).find(session).join().orElseThrow();
  }

  private void assign(Tablet to, PlaceId place) {
    PersonId person = TestPeople.personOf(context, to.session());
    LocalDate due = LocalDate.now(ZoneId.of("Asia/Almaty")).plusDays(9);
    assignments.assign(reviewer, List.of(place), person, due, AssignmentReason.NEVER);
  }

  private void takeBack(PlaceId place) {
    long id =
        sql.sql("SELECT id FROM assignments WHERE place_id = ? AND ended_at IS NULL")
            .param(place.value())
            .query(Long.class)
            .single();
    assignments.revoke(reviewer, id);
  }

  private static ResponseSpec get(Tablet who, String path) {
    return who.client().get().uri(path).accept(MediaType.TEXT_HTML).exchange();
  }

  private static ResponseSpec forTablet(Tablet who, PlaceId place) {
    return who.client().get().uri("/api/fieldwork/places/" + place).exchange();
  }

  /** Names and values in turn. */
  private static ResponseSpec post(Tablet who, String path, String... fields) {
    LinkedMultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      form.add(fields[i], fields[i + 1]);
    }
    return who.client()
        .post()
        .uri(path)
        .accept(MediaType.TEXT_HTML)
        .body(BodyInserters.fromFormData(form))
        .exchange();
  }

  private static String newVisit(PlaceId place) {
    return "/places/" + place + "/audits/new";
  }

  /** The path of the page that a draft begun just now leads to. */
  private String begin() {
    return newDraft(auditor);
  }

  /** The path of a draft that was begun just now. */
  private String begin(Tablet who) {
    return newDraft(who).replaceFirst("(/audits/[^/?]+).*", "$1");
  }

  private String newDraft(Tablet who) {
    return Objects.requireNonNull(
        post(who, newVisit(given))
            .expectStatus()
            .isSeeOther()
            .returnResult(Void.class)
            .getResponseHeaders()
            .getFirst("Location"));
  }

  private TabletVisit aVisitAt(PlaceId place, Instant began) {
    StandardPack pack = packs.current();
    return new TabletVisit(began)
        .started(place, pack.id(), pack.version())
        .answer("visited_on", "2026-11-01")
        .answer("entrances", "1")
        .answer("0.COR-01.value", "1600");
  }

  private static List<String> codes(JsonNode problems) {
    return problems.valueStream().map(problem -> problem.path("code").asString()).toList();
  }

  @Test
  void visitsWhatIsAssignedAndNothingElse() {
    get(auditor, newVisit(given)).expectStatus().isOk();
    forTablet(auditor, given).expectStatus().isOk();
    get(auditor, newVisit(other)).expectStatus().isForbidden();
    post(auditor, newVisit(other)).expectStatus().isForbidden();
    forTablet(auditor, other).expectStatus().isForbidden();
    Tablet colleague = anAuditorOfAssignedPlacesIn(ALMATY);
    get(colleague, newVisit(given)).expectStatus().isForbidden();
    get(auditor, "/audit")
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .value(page -> assertThat(page).contains("Тапсырылған").doesNotContain("Тапсырылмаған"));
    get(auditor, "/audit?q=мектеп")
        .expectBody(String.class)
        .value(page -> assertThat(page).contains(newVisit(given)).doesNotContain(newVisit(other)));
  }

  @Test
  void theyAreGivenPlacesWithinTheTerritoryOfTheGrantOnly() {
    assertThat(assignments.findAuditors(List.of(other)))
        .extracting(person -> person.id())
        .contains(TestPeople.personOf(context, auditor.session()))
        .doesNotContain(
            TestPeople.personOf(context, anAuditorOfAssignedPlacesIn(ASTANA).session()));
  }

  @Test
  void anAssignmentOutsideTheTerritoryOfTheGrantLetsNobodyIn() {
    Tablet elsewhere = anAuditorOfAssignedPlacesIn(ASTANA);
    sql.sql(
            """
            INSERT INTO assignments
              (place_id, auditor_id, reason, due_on, is_blind, assigned_by, assigned_at)
            VALUES (:place, :auditor, 'never', current_date, false, :auditor, now())""")
        .param("place", other.value())
        .param("auditor", TestPeople.personOf(context, elsewhere.session()).value())
        .update();
    get(elsewhere, newVisit(other)).expectStatus().isForbidden();
  }

  @Test
  void whatWasBegunIsFinishedAfterThePlaceWasTakenBackAndNothingNewBegins() {
    String draft = begin();
    takeBack(given);
    get(auditor, draft + "/steps/visit").expectStatus().isOk();
    get(auditor, draft).expectStatus().isSeeOther();
    post(
            auditor,
            draft + "/steps/visit",
            "visited_on",
            "2026-11-01",
            "entrances",
            "1",
            "go",
            "next")
        .expectStatus()
        .isSeeOther();
    post(auditor, draft + "/steps/Z3", "0.COR-01.value", "1600", "go", "next")
        .expectStatus()
        .isSeeOther();
    get(auditor, newVisit(given)).expectStatus().isForbidden();
    Tablet colleague = anAuditorOfAssignedPlacesIn(ALMATY);
    get(colleague, draft + "/steps/visit").expectStatus().isNotFound();
    assign(colleague, given);
    get(colleague, draft + "/steps/visit").expectStatus().isNotFound();
    post(auditor, draft + "/review").expectStatus().isSeeOther();
    get(auditor, draft + "/withdrawal").expectStatus().isOk();
  }

  @Test
  void whatWasSubmittedIsWithdrawnByItsMakerThoughItEndedTheAssignment() {
    TabletVisit visit = aVisitAt(given, Instant.now()).finished();
    auditor.send(visit.items());
    String audit = "/audits/" + auditor.visit(visit.id()).path("audit").asString();
    get(auditor, newVisit(given)).expectStatus().isForbidden();
    get(auditor, audit + "/withdrawal").expectStatus().isOk();
    get(auditor, audit)
        .expectBody(String.class)
        .value(page -> assertThat(page).contains(audit + "/withdrawal"));
    get(anAuditorOfAssignedPlacesIn(ALMATY), audit + "/withdrawal").expectStatus().isForbidden();
  }

  @Test
  void aVisitThatBeganOnATabletWhileThePlaceWasAssignedIsSubmittedLater() {
    TabletVisit visit = aVisitAt(given, Instant.now()).finished();
    takeBack(given);
    auditor.send(visit.items());
    assertThat(auditor.visit(visit.id()).path("state").asString()).isEqualTo("submitted");
  }

  @Test
  void aTabletsWrongClockIsAllowedFor() {
    Instant behind = Instant.now().minusSeconds(7200);
    TabletVisit visit = aVisitAt(given, behind).finished();
    takeBack(given);
    auditor.post(Instant.now().minusSeconds(7200), visit.items()).expectStatus().isOk();
    assertThat(auditor.visit(visit.id()).path("state").asString()).isEqualTo("submitted");
  }

  @Test
  void aVisitThatBeganAfterwardsIsKeptAndNotSubmitted() {
    takeBack(given);
    for (Instant began :
        List.of(Instant.now(), Instant.EPOCH, Instant.MAX.minusSeconds(86_400L * 366_000))) {
      TabletVisit visit = aVisitAt(given, began).finished();
      JsonNode receipt = auditor.send(visit.items());
      assertThat(receipt.path("received").size()).isEqualTo(visit.items().size());
      assertThat(codes(auditor.visit(visit.id()).path("problems")))
          .containsExactly("no-grant-there");
    }
    assertThat(
            sql.sql("SELECT count(*) FROM audits WHERE place_id = ?")
                .param(given.value())
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void nothingIsLeftWhenTheGrantIsOver() {
    String draft = begin();
    PersonId person = TestPeople.personOf(context, auditor.session());
    sql.sql("UPDATE grants SET ended_at = now() WHERE person_id = ?")
        .param(person.value())
        .update();
    Tablet later = new Tablet(context, TestPeople.sessionOf(context, person));
    get(later, draft + "/steps/visit").expectStatus().isForbidden();
    get(later, newVisit(given)).expectStatus().isForbidden();
  }

  @Test
  void theirDataHoldWhatTheyRecordedUploadedAndWereGiven() {
    Instant before = Instant.now().minusSeconds(1);
    byte[] file = SamplePhotos.jpeg(60, 40, 1);
    auditor.sendPhoto(file);
    TabletVisit visit =
        aVisitAt(given, Instant.now())
            .answer("visit_note", "жөндеу\u0000")
            .photo(file, "0.COR-01")
            .record("signature", "signed", true, "name", "Нысан өкілі", "strokes", "M0 0L9 9")
            .finished();
    auditor.send(visit.items());
    auditor.send(List.of(aVisitAt(given, Instant.now()).record("dance").items().getLast()));
    TabletVisit.Recorded first = visit.items().getFirst();
    auditor.send(List.of(TabletVisit.envelope(first.id(), first.body().replace("full", "short"))));
    assign(auditor, other);
    post(auditor, newVisit(other)).expectStatus().isSeeOther();
    BodyContentSpec data =
        auditor.client().get().uri("/me/data").exchange().expectStatus().isOk().expectBody();
    data.consumeWith(
        answer ->
            assertThat(new String(Objects.requireNonNull(answer.getResponseBody()), UTF_8))
                .contains("жөндеу")
                .doesNotContain("Нысан өкілі", "M0 0L9 9"));
    data.jsonPath("$.grants[0].onlyAssigned").isEqualTo(true);
    data.jsonPath("$.records.visits[0].id").isEqualTo(visit.id());
    data.jsonPath("$.records.visits[0].audits.length()").isEqualTo(1);
    data.jsonPath("$.records.items.length()").isEqualTo(visit.items().size());
    data.jsonPath("$.records.items[0].body").isEqualTo(first.body());
    data.jsonPath("$.records.items[0].sha256").isEqualTo(first.sha256());
    data.jsonPath("$.records.items[0].sentAt")
        .value(at -> assertThat(Instant.parse((String) at)).isBetween(before, Instant.now()));
    data.jsonPath("$.records.differingItems.length()").isEqualTo(1);
    data.jsonPath("$.records.refusedItems.length()").isEqualTo(1);
    data.jsonPath("$.records.refusedItems[0].why").isEqualTo("unreadable");
    data.jsonPath("$.records.photos.length()").isEqualTo(1);
    data.jsonPath("$.records.photos[0].sha256").isEqualTo(TabletVisit.sha256(file));
    data.jsonPath("$.records.photos[0].about").isEqualTo("0.COR-01");
    data.jsonPath("$.records.photos[0].bytes").isEqualTo(file.length);
    data.jsonPath("$.records.photos[0].sentAt").isNotEmpty();
    data.jsonPath("$.records.assignments.length()").isEqualTo(2);
    data.jsonPath("$.records.assignments[0].place").isEqualTo(given.toString());
    data.jsonPath("$.records.assignments[0].assignedBy").isEqualTo("person/" + reviewer.person());
    data.jsonPath("$.records.assignments[0].endedAt").isNotEmpty();
    data.jsonPath("$.records.assignments[1].endedAt").isEmpty();
    data.jsonPath("$.records.drafts.length()").isEqualTo(1);
    data.jsonPath("$.records.drafts[0].place").isEqualTo(other.toString());
    data.jsonPath("$.records.drafts[0].fields.auditor").isEqualTo("Сынақ адамы");
    data.jsonPath("$.records.audits[0].signedAs").isEqualTo("Сынақ адамы");
    BodyContentSpec others =
        anAuditorOfAssignedPlacesIn(ALMATY).client().get().uri("/me/data").exchange().expectBody();
    others.jsonPath("$.records.items").isEmpty();
    others.jsonPath("$.records.drafts").isEmpty();
  }

  @Test
  void anAuditIsSignedWithTheNameOfTheAccountAndTheTypedOneIsKeptAsRecorded() {
    TabletVisit visit = aVisitAt(given, Instant.now()).answer("auditor", "Басқа біреу").finished();
    auditor.send(visit.items());
    String audit = auditor.visit(visit.id()).path("audit").asString();
    assertThat(
            sql.sql("SELECT auditor_name FROM audits WHERE id = ?::uuid")
                .param(audit)
                .query(String.class)
                .single())
        .isEqualTo("Сынақ адамы");
    assertThat(
            sql.sql(
                    "SELECT count(*) FROM fieldwork_items"
                        + " WHERE visit_id = ?::uuid AND body LIKE '%Басқа біреу%'")
                .param(visit.id())
                .query(Long.class)
                .single())
        .isOne();
  }

  /** Whoever repeats a visit blind is shown nothing of it: neither on the tablet nor on a page. */
  @Test
  void aBlindRepeatIsNotToldWhatWasFoundBefore() {
    auditor.send(aVisitAt(given, Instant.now()).finished().items());
    Tablet second = anAuditorOfAssignedPlacesIn(ALMATY);
    PersonId person = TestPeople.personOf(context, second.session());
    LocalDate due = LocalDate.now(ZoneId.of("Asia/Almaty")).plusDays(9);
    assignments.assign(reviewer, List.of(given), person, due, AssignmentReason.REPEAT);
    forTablet(second, given)
        .expectBody(String.class)
        .value(sent -> assertThat(sent).doesNotContain("1600"));
    assertThat(text(get(second, newVisit(given))))
        .contains("бақылау аудиті")
        .doesNotContain("/audits/0");
    assertThat(text(get(second, begin(second) + "/steps/Z3")))
        .contains("0.COR-01.value")
        .doesNotContain("Бұрын:");
    Tablet open = anAuditorOfAssignedPlacesIn(ALMATY);
    assign(open, given);
    forTablet(open, given)
        .expectBody(String.class)
        .value(sent -> assertThat(sent).contains("1600"));
    assertThat(text(get(open, newVisit(given)))).contains("/audits/0");
    assertThat(text(get(open, begin(open) + "/steps/Z3"))).contains("Бұрын: 1");
  }

  @Test
  void whoeverIsErasedHasNothingLeftToVisitAndNoDraftNamesThem() {
    String draft = begin().replaceFirst(".*/audits/([^/?]+).*", "$1");
    PersonId person = TestPeople.personOf(context, auditor.session());
    SignedIn administrator =
        who(TestPeople.signIn(context, Role.ADMINISTRATOR, GrantScope.COUNTRY));
    context.getBean(PersonalDataService.class).erase(administrator, person);
    assertThat(
            sql.sql("SELECT count(*) FROM assignments WHERE auditor_id = ? AND ended_at IS NULL")
                .param(person.value())
                .query(Long.class)
                .single())
        .isZero();
    assertThat(
            sql.sql("SELECT count(*) FROM audits WHERE id = ?::uuid")
                .param(draft)
                .query(Long.class)
                .single())
        .isZero();
  }

  /** Another node may know for half a minute more somebody who was erased. */
  @Test
  void whatIsLateDoesNotNameSomebodyWhoWasErased() {
    Tablet tablet =
        new Tablet(context, TestPeople.signIn(context, Role.AUDITOR, GrantScope.COUNTRY));
    SignedIn late = who(tablet.session());
    TabletVisit visit = aVisitAt(given, Instant.now());
    tablet.send(visit.items());
    assertThat(namedIn(late.person())).containsExactly("Сынақ адамы");

    SignedIn administrator =
        who(TestPeople.signIn(context, Role.ADMINISTRATOR, GrantScope.COUNTRY));
    context.getBean(PersonalDataService.class).erase(administrator, late.person());
    assertThat(namedIn(late.person())).containsExactly("");

    FieldworkService fieldwork = context.getBean(FieldworkService.class);
    fieldwork.receive(late, batchOf(visit.answer("0.COR-01.value", "1700")));
    fieldwork.receive(late, batchOf(visit.finished()));
    fieldwork.receive(late, batchOf(aVisitAt(other, Instant.now())));
    assertThat(namedIn(late.person())).containsExactly("");
    AuditDrafts drafts = context.getBean(AuditDrafts.class);
    assertThatThrownBy(() -> drafts.start(other, AuditStage.STANDING, late))
        .hasMessageContaining("was erased");
    assertThat(namedIn(late.person())).containsExactly("");
  }

  /** The name in each audit of this person, draft or not. */
  private List<String> namedIn(PersonId person) {
    return sql.sql(
            "SELECT coalesce(auditor_name, draft_input ->> 'auditor', '') FROM audits"
                + " WHERE started_by = ?")
        .param(person.value())
        .query(String.class)
        .list();
  }

  private static ItemBatch batchOf(TabletVisit visit) {
    return new ItemBatch(
        Instant.now(),
        visit.items().stream()
            .map(
                item ->
                    new ItemBatch.SentItem(UUID.fromString(item.id()), item.sha256(), item.body()))
            .toList());
  }

  private static String text(ResponseSpec answer) {
    return Objects.requireNonNull(
        answer.expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody());
  }
}
