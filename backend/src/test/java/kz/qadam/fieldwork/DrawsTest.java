package kz.qadam.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kz.qadam.TestDatabase;
import kz.qadam.TestPeople;
import kz.qadam.account.GrantScope;
import kz.qadam.account.PersonId;
import kz.qadam.account.Role;
import kz.qadam.account.SignedIn;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditOutcome;
import kz.qadam.audit.AuditReview;
import kz.qadam.audit.PlaceRows;
import kz.qadam.ledger.Ledger;
import kz.qadam.ledger.LedgerEntry;
import kz.qadam.order.OrderScene;
import kz.qadam.place.PlaceId;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ServiceException;
import kz.qadam.quality.QualityService;
import kz.qadam.territory.KatoCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

/** Blind repeats drawn at random: what is drawn from, who goes, and what nobody can change. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DrawsTest {

  private static final KatoCode ALMATY = new KatoCode("750000000");
  private static final GrantScope IN_ALMATY = new GrantScope.Territory(ALMATY);
  private static final GrantScope IN_ASTANA = new GrantScope.Territory(new KatoCode("710000000"));
  private static final String VISITED = "2026-11-03";

  @Autowired ApplicationContext context;
  @Autowired RepeatDraws draws;
  @Autowired AssignmentService assignments;
  @Autowired AuditReview review;
  @Autowired QualityService quality;
  @Autowired Ledger ledger;
  @Autowired JdbcClient sql;

  private final OrderScene scene;
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Almaty"));
  private String reviewer = "";
  private String first = "";
  private String second = "";

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", TestDatabase.empty("draws")::url);
  }

  DrawsTest(@Autowired ApplicationContext context) {
    this.scene = new OrderScene(context);
  }

  @BeforeEach
  void gather() {
    sql.sql("UPDATE places SET removed_at = now() WHERE removed_at IS NULL").update();
    reviewer = TestPeople.signIn(context, Role.REVIEWER, IN_ALMATY);
    first = TestPeople.signIn(context, Role.AUDITOR, IN_ALMATY);
    second = TestPeople.signIn(context, Role.AUDITOR, IN_ALMATY);
  }

  private SignedIn who(String session) {
    return scene.who(session);
  }

  private PersonId person(String session) {
    return who(session).person();
  }

  private PlaceId aPlace() {
    return PlaceRows.aSchool(sql, "№7 мектеп");
  }

  private AuditId visited(PlaceId place, String by) {
    return scene.submittedBy(by, place, VISITED, OrderScene.WIDE_CORRIDOR);
  }

  private List<AuditId> visited(int places, String by) {
    return IntStream.range(0, places).mapToObj(_ -> visited(aPlace(), by)).toList();
  }

  private DrawRequest request(int repeats, String... auditors) {
    return new DrawRequest(
        ALMATY,
        null,
        today.minusYears(1),
        today,
        repeats,
        today.plusDays(30),
        List.of(auditors).stream().map(this::person).toList());
  }

  private RepeatDraw draw(int repeats, String... auditors) {
    return draws.draw(who(reviewer), request(repeats, auditors), draws.latest());
  }

  private static List<AuditId> audits(RepeatDraw draw) {
    return draw.frame().stream().map(RepeatDraw.Line::audit).toList();
  }

  private List<FieldProblem> problemsOf(DrawRequest request, long latestSeen) {
    try {
      draws.draw(who(reviewer), request, latestSeen);
    } catch (ServiceException refusal) {
      return refusal.fields();
    }
    throw new AssertionError("drawn: " + request);
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void anybodyCanDrawAgainFromSeedAndFrame() {
    List<AuditId> frame = visited(12, first);
    RepeatDraw draw = draw(4, second);
    List<AuditId> expected =
        frame.stream()
            .sorted(Comparator.comparing(one -> sha256(draw.seed() + "/" + one.value())))
            .toList();
    assertThat(audits(draw)).isEqualTo(expected);
    assertThat(draw.drawn())
        .hasSize(4)
        .allMatch(line -> person(second).equals(line.knownAuditor()));
    assertThat(draw.frame().subList(4, 12)).allMatch(line -> line.knownAuditor() == null);
    assertThat(draws.getDraw(draw.id())).isEqualTo(draw);
  }

  @Test
  void theLedgerHasTheSeedAndTheHashOfTheFrame() {
    visited(3, first);
    RepeatDraw draw = draw(1, second);
    LedgerEntry entry = ledger.listEntries("draw/" + draw.id()).getFirst();
    StringBuilder lines = new StringBuilder();
    for (RepeatDraw.Line line : draw.frame()) {
      lines.append(lines.isEmpty() ? "" : "\n").append(line.position()).append(' ');
      lines.append(line.audit()).append(' ').append(line.place()).append(' ');
      lines.append(line.knownAuditor() == null ? "-" : line.knownAuditor());
    }
    assertThat(entry.kind()).isEqualTo("repeats-drawn");
    assertThat(entry.content())
        .contains("\"seed\":\"" + draw.seed() + "\"")
        .contains("\"frame\":\"" + sha256(lines.toString()) + "\"");
  }

  @Test
  void theFrameHoldsTheLastAuditThatCountsOfEachPlaceThatIsFree() {
    PlaceId twice = aPlace();
    scene.submittedBy(first, twice, "2026-10-01", OrderScene.WIDE_CORRIDOR);
    AuditId last = visited(twice, first);
    PlaceId returned = aPlace();
    AuditId earlier = scene.submittedBy(first, returned, "2026-10-02", OrderScene.WIDE_CORRIDOR);
    review.decide(
        visited(returned, first), AuditOutcome.RETURNED, person(scene.reviewer()), "өлшенбеген");
    PlaceId ofNobody = aPlace();
    sql.sql("ALTER TABLE audits DISABLE TRIGGER USER").update();
    sql.sql("UPDATE audits SET submitted_by = NULL WHERE id = ?")
        .param(visited(ofNobody, first).value())
        .update();
    sql.sql("ALTER TABLE audits ENABLE TRIGGER USER").update();
    PlaceId given = aPlace();
    visited(given, first);
    assignments.assign(
        who(reviewer), List.of(given), person(second), today, AssignmentReason.EXPIRED);
    scene.submittedBy(first, aPlace(), "2025-01-05", OrderScene.WIDE_CORRIDOR);
    PlaceId removed = aPlace();
    visited(removed, first);
    sql.sql("UPDATE places SET removed_at = now() WHERE id = ?").param(removed.value()).update();
    aPlace();
    RepeatDraw draw = draw(1, second);
    assertThat(audits(draw)).containsExactlyInAnyOrder(last, earlier);
  }

  @Test
  void anAuditThatIsNoLongerTheLastOneIsNotDrawnByItsOldDay() {
    PlaceId place = aPlace();
    scene.submittedBy(first, place, "2025-01-05", OrderScene.WIDE_CORRIDOR);
    visited(place, first);
    assertThat(
            draws.countFrame(
                ALMATY, Optional.empty(), LocalDate.of(2025, 1, 1), LocalDate.of(2025, 2, 1)))
        .isZero();
  }

  @Test
  void nobodyRepeatsWhatTheyMadeOrAccepted() {
    String decider = TestPeople.signIn(context, Role.AUDITOR, IN_ALMATY);
    List<AuditId> accepted = visited(4, first);
    accepted.forEach(audit -> review.decide(audit, AuditOutcome.ACCEPTED, person(decider), null));
    assertThat(problemsOf(request(1, first, decider), draws.latest()))
        .extracting(FieldProblem::field, FieldProblem::code)
        .containsExactly(tuple("auditors", "draw-nobody-new"));
    RepeatDraw draw = draw(4, first, decider, second);
    assertThat(draw.drawn()).allMatch(line -> person(second).equals(line.knownAuditor()));
  }

  @Test
  void anotherAuditorIsGivenItOnlyWhenTheyDoNotKnowIt() {
    visited(1, first);
    RepeatDraw draw = draw(1, second);
    long given = assignmentsOf(draw).getFirst();
    assertThatThrownBy(() -> assignments.reassign(who(reviewer), given, person(first)))
        .isInstanceOfSatisfying(
            ServiceException.class,
            refusal ->
                assertThat(refusal.fields())
                    .extracting(FieldProblem::code)
                    .containsExactly("knows-the-audit"));
    String third = TestPeople.signIn(context, Role.AUDITOR, IN_ALMATY);
    assignments.reassign(who(reviewer), given, person(third));
    assertThat(assignmentsOf(draw)).as("it stays the draw's").hasSize(2);
  }

  private List<Long> assignmentsOf(RepeatDraw draw) {
    return sql.sql("SELECT id FROM assignments WHERE draw_id = ? ORDER BY id")
        .param(draw.id())
        .query(Long.class)
        .list();
  }

  @Test
  void qualityComparesTheDrawnAuditWhateverCameMeanwhile() {
    PlaceId place = aPlace();
    AuditId drawn = visited(place, first);
    draw(1, second);
    String third = TestPeople.signIn(context, Role.AUDITOR, IN_ALMATY);
    scene.submittedBy(third, place, "2026-11-05", OrderScene.NARROW_CORRIDOR);
    scene.submittedBy(second, place, "2026-11-06", OrderScene.WIDE_CORRIDOR);
    assertThat(quality.getReport(who(reviewer)).drawn()).isEqualTo(1);
    assertThat(quality.findPairs(who(reviewer), Optional.empty(), Optional.of(person(second))))
        .isNotEmpty()
        .allSatisfy(pair -> assertThat(pair.visit().first()).isEqualTo(drawn));
  }

  @Test
  void everyMistakeIsSaidAtOnceAndNothingIsDrawn() {
    visited(2, first);
    String elsewhere = TestPeople.signIn(context, Role.AUDITOR, IN_ASTANA);
    DrawRequest wrong =
        new DrawRequest(
            ALMATY, null, today, today, 3, today.minusDays(1), List.of(person(elsewhere)));
    long before = draws.latest();
    assertThat(problemsOf(wrong, before + 1))
        .extracting(FieldProblem::code)
        .containsExactly("draw-meanwhile", "draw-frame-small", "before-today", "no-auditor-there");
    assertThat(draws.latest()).isEqualTo(before);
  }

  @Test
  void nobodyDrawsInAnotherTerritory() {
    visited(1, first);
    String elsewhere = TestPeople.signIn(context, Role.REVIEWER, IN_ASTANA);
    assertThatThrownBy(() -> draws.draw(who(elsewhere), request(1, second), draws.latest()))
        .isInstanceOfSatisfying(
            ServiceException.class,
            refusal -> assertThat(refusal.type().code()).isEqualTo("forbidden"));
    assertThat(draws.findDraws(who(elsewhere))).isEmpty();
  }

  @Test
  void twoWhoDrawAtOnceDrawOnce() throws InterruptedException, ExecutionException {
    visited(6, first);
    long seen = draws.latest();
    Callable<Boolean> drawing =
        () -> {
          try {
            draws.draw(who(reviewer), request(3, second), seen);
            return true;
          } catch (ServiceException refusal) {
            assertThat(refusal.fields()).extracting(FieldProblem::code).contains("draw-meanwhile");
            return false;
          }
        };
    List<Boolean> drew = new ArrayList<>();
    try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Boolean> one : both.invokeAll(List.of(drawing, drawing))) {
        drew.add(one.get());
      }
    }
    assertThat(drew).containsExactlyInAnyOrder(true, false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE repeat_draws SET seed = repeat('0', 64)",
        "DELETE FROM repeat_draws",
        "TRUNCATE repeat_draws CASCADE",
        "UPDATE repeat_draw_frame SET auditor_id = NULL",
        "DELETE FROM repeat_draw_frame",
        "TRUNCATE repeat_draw_frame CASCADE",
      })
  void theDatabaseRefusesChanges(String change) {
    visited(1, first);
    RepeatDraw draw = draw(1, second);
    assertThatThrownBy(() -> sql.sql(change).update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("refused");
    assertThat(draws.getDraw(draw.id())).isEqualTo(draw);
  }

  private ResponseSpec post(String session, Map<String, String> fields) {
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    fields.forEach(form::add);
    return new Tablet(context, session)
        .client()
        .post()
        .uri("/assignments/draws?lang=en")
        .accept(MediaType.TEXT_HTML)
        .body(BodyInserters.fromFormData(form))
        .exchange();
  }

  private static String textOf(ResponseSpec answer) {
    return Objects.requireNonNull(answer.expectBody(String.class).returnResult().getResponseBody());
  }

  private String page(String session, String path) {
    return textOf(
        new Tablet(context, session)
            .client()
            .get()
            .uri(path)
            .accept(MediaType.TEXT_HTML)
            .exchange()
            .expectStatus()
            .isOk());
  }

  @Test
  void aReviewerDrawsOnThePageAndTheFileHoldsTheWholeFrame() {
    visited(5, first);
    assertThat(page(reviewer, "/assignments/draws?lang=en")).contains("5 audits to draw from");
    ResponseSpec answer =
        post(
            reviewer,
            Map.of(
                "in", ALMATY.value(),
                "repeats", "2",
                "due", today.plusDays(9).toString(),
                "auditors", person(second).toString(),
                "latest", Long.toString(draws.latest())));
    answer.expectStatus().isSeeOther();
    RepeatDraw draw = draws.getDraw(draws.latest());
    String path = "/assignments/draws/" + draw.id();
    answer.expectHeader().location(path);
    assertThat(page(reviewer, path + "?lang=en")).contains(draw.seed(), "5 audits, download CSV");
    List<String> file = page(reviewer, path + "/frame.csv").lines().toList();
    assertThat(file).hasSize(6).first().isEqualTo("position,audit,place,auditor,key");
    for (RepeatDraw.Line line : draw.frame()) {
      assertThat(file.get(line.position()))
          .isEqualTo(
              "%s,%s,%s,%s,%s"
                  .formatted(
                      line.position(),
                      line.audit(),
                      line.place(),
                      line.knownAuditor() == null ? "" : line.knownAuditor(),
                      sha256(draw.seed() + "/" + line.audit())));
    }
  }

  @Test
  void aWrongFormComesBackWithWhatWasTypedAndEveryMistake() {
    visited(2, first);
    ResponseSpec answer =
        post(
            reviewer,
            Map.of(
                "in", ALMATY.value(),
                "from", "2017-12-31",
                "to", "+999999999-12-31",
                "repeats", "many",
                "due", "9999-01-01",
                "latest", "x"));
    answer.expectStatus().isEqualTo(422);
    assertThat(textOf(answer))
        .contains("Visited from: must not be before 1 January 2018")
        .contains("Visited until: must not be after today")
        .contains("How many repeat audits: must be from 1 to 500")
        .contains("Last day of the visit: must not be after 31 December 2100")
        .contains("Auditors: choose at least one")
        .contains("value=\"many\"", "value=\"9999-01-01\"");
    answer = post(reviewer, Map.of("in", "Атлантида", "repeats", "1"));
    answer.expectStatus().isEqualTo(422);
    assertThat(textOf(answer)).contains("Territory: no such value: “Атлантида”");
  }

  @Test
  void theMinistryReadsDrawsButDrawsNothing() {
    visited(1, first);
    RepeatDraw draw = draw(1, second);
    String ministry = TestPeople.signIn(context, Role.MINISTRY, GrantScope.COUNTRY);
    assertThat(page(ministry, "/assignments/draws?lang=en"))
        .contains("Draw no. " + draw.id())
        .doesNotContain("<form method=\"post\" action=\"/assignments/draws\"");
    post(ministry, Map.of("repeats", "1")).expectStatus().isForbidden();
  }
}
