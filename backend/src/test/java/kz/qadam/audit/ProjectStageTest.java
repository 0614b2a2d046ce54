package kz.qadam.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.qadam.SharedService;
import kz.qadam.TestPeople;
import kz.qadam.account.GrantScope;
import kz.qadam.account.Role;
import kz.qadam.account.SignedIn;
import kz.qadam.commitment.AcceptCommitment;
import kz.qadam.commitment.Commitment;
import kz.qadam.commitment.CommitmentService;
import kz.qadam.ledger.Ledger;
import kz.qadam.ledger.LedgerEntry;
import kz.qadam.order.Order;
import kz.qadam.order.OrderScene;
import kz.qadam.order.OrderService;
import kz.qadam.place.PlaceId;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.BodyInserters;

/** Audits of design documents and at commissioning say nothing of the standing place. */
@SharedService
class ProjectStageTest {

  private static final Map<String, String> NARROW =
      Map.of(
          "0.COR-01.value", "1000", "auditor", "А", "entrances", "1", "visited_on", "2026-11-01");

  @Autowired ApplicationContext context;
  @Autowired AuditService audits;
  @Autowired AuditReview review;
  @Autowired PlaceLevels levels;
  @Autowired OrderService orders;
  @Autowired CommitmentService commitments;
  @Autowired Ledger ledger;
  @Autowired JdbcClient sql;

  private PlaceId school = new PlaceId(1);
  private OrderScene scene;
  private WebTestClient client;

  ProjectStageTest(@Autowired ApplicationContext context) {
    this.scene = new OrderScene(context);
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    this.client =
        WebTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + port)
            .responseTimeout(Duration.ofSeconds(60)) // a busy machine, and the first page compiles
            .build();
  }

  @BeforeEach
  void gather() {
    school = PlaceRows.aSchool(sql, "№7 мектеп");
  }

  private AuditId submitted(AuditStage stage, Map<String, String> fields) {
    AuditId id = audits.startVisit(school, stage).id();
    audits.saveDraft(id, fields);
    audits.submit(
        id, scene.who(TestPeople.signIn(context, Role.AUDITOR, GrantScope.COUNTRY)).person());
    return id;
  }

  private AuditId accepted(AuditStage stage) {
    return accepted(stage, NARROW);
  }

  private AuditId accepted(AuditStage stage, Map<String, String> fields) {
    AuditId id = submitted(stage, fields);
    review.decide(id, AuditOutcome.ACCEPTED, reviewer().person(), null);
    return id;
  }

  private SignedIn reviewer() {
    return scene.who(scene.reviewer());
  }

  private long count(String table) {
    return sql.sql("SELECT count(*) FROM " + table + " WHERE place_id = ?")
        .param(school.value())
        .query(Long.class)
        .single();
  }

  @ParameterizedTest
  @EnumSource(names = {"DESIGN", "COMMISSIONING"})
  void changesNothingOfWhatIsKnownOfThePlace(AuditStage stage) {
    accepted(stage);
    assertThat(audits.verdicts(school)).isEmpty();
    assertThat(audits.findAudits(school)).isEmpty();
    assertThat(count("place_levels")).isZero();
    levels.rebuild();
    assertThat(count("place_levels")).isZero();
    assertThat(count("counted_audits")).isZero();
    assertThat(count("control_events")).isZero();
  }

  @Test
  void leavesTheLevelsThatAVisitToTheStandingPlaceGave() {
    accepted(AuditStage.STANDING);
    long before = count("place_levels");
    String found = audits.currentFacts(school).observations().toString();
    AuditId design = audits.startVisit(school, AuditStage.DESIGN).id();
    Map<String, String> wide = new HashMap<>(NARROW);
    wide.put("0.COR-01.value", "3000");
    audits.saveDraft(design, wide);
    audits.submit(design, null);
    assertThat(before).isPositive();
    assertThat(count("place_levels")).isEqualTo(before);
    levels.rebuild();
    assertThat(count("place_levels")).isEqualTo(before);
    assertThat(audits.currentFacts(school).observations()).hasToString(found);
    assertThat(count("control_events")).isEqualTo(1);
  }

  @Test
  void isKeptApartAndSaysItsStageToPeopleAndPrograms() {
    AuditId design = accepted(AuditStage.DESIGN);
    assertThat(audits.findProjectAudits(school)).extracting(Audit::id).containsExactly(design);
    assertThat(audits.getAudit(design).counts()).isFalse();
    get("/api/audits/" + design).expectBody().jsonPath("$.stage").isEqualTo("design");
    String stage = "Құрылысқа дейінгі жобалау құжаттары";
    assertThat(page("/audits/" + design)).contains(stage).doesNotContain("/orders/new");
    assertThat(page("/places/" + school)).contains(stage);
    assertThat(page("/audits/" + design + "/act.json")).contains("\"stage\":\"design\"");
  }

  @Test
  void standsInTheLedgerWithItsStage() {
    accepted(AuditStage.COMMISSIONING);
    LedgerEntry submitted = ledger.listEntries("place/" + school).getFirst();
    assertThat(submitted.toString()).contains("commissioning");
  }

  @Test
  void isNoBasisOfAnOrder() {
    AuditId design = accepted(AuditStage.DESIGN);
    ServiceException refusal =
        catchThrowableOfType(
            ServiceException.class,
            () -> orders.issue(design, OrderScene.fields("0.COR-01"), reviewer()));
    assertThat(refusal.type()).isEqualTo(ProblemType.PROJECT_STAGE_AUDIT);
  }

  @ParameterizedTest
  @EnumSource(names = {"DESIGN", "COMMISSIONING"})
  void neitherClosesAnOrderNorConfirmsACommitment(AuditStage stage) {
    Order order = scene.anOrder(school);
    LocalDate promisedOn = LocalDate.of(2026, 11, 2);
    Commitment commitment =
        commitments.accept(
            new AcceptCommitment(school, null, promisedOn, "1-Б", promisedOn.plusYears(1)), null);
    Map<String, String> kept = new HashMap<>(NARROW);
    kept.put("0.COR-01.value", "1800");
    kept.put("visited_on", "2026-11-20");
    AuditId audit = accepted(stage, kept);
    assertThat(problems(() -> orders.close(order.id(), audit.toString(), reviewer())))
        .containsExactly("audit audit-of-project");
    assertThat(problems(() -> commitments.confirm(commitment.id(), audit, reviewer())))
        .containsExactly("audit audit-of-project");
    assertThat(orders.findReinspections(order)).isEmpty();
    assertThat(commitments.findConfirmingAudits(commitment, reviewer().person())).isEmpty();
    AuditId standing = accepted(AuditStage.STANDING, kept);
    assertThat(orders.findReinspections(order))
        .extracting(found -> found.audit().id())
        .containsExactly(standing);
    assertThat(commitments.findConfirmingAudits(commitment, reviewer().person()))
        .extracting(Audit::id)
        .containsExactly(standing);
  }

  private static List<String> problems(ThrowingCallable call) {
    return catchThrowableOfType(ServiceException.class, call).fields().stream()
        .map(problem -> problem.field() + " " + problem.code())
        .toList();
  }

  @Test
  void isMarkedInTheListThatWaitsForReviewers() {
    submitted(AuditStage.STANDING, NARROW);
    String stages = "Құрылысқа дейінгі жобалау құжаттары|Пайдалануға қабылданатын нысан";
    assertThat(waiting()).contains("№7 мектеп").doesNotContain(stages.split("\\|"));
    submitted(AuditStage.DESIGN, NARROW);
    submitted(AuditStage.COMMISSIONING, NARROW);
    assertThat(waiting()).contains(stages.split("\\|"));
  }

  private String waiting() {
    return new String(
        TestPeople.clientOf(client, scene.reviewer())
            .get()
            .uri("/review?q=" + school)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBodyContent(),
        StandardCharsets.UTF_8);
  }

  @Test
  void isChosenWhenAVisitBegins() {
    String auditor = TestPeople.signIn(context, Role.AUDITOR, GrantScope.COUNTRY);
    String address = "/places/" + school + "/audits/new";
    start(auditor, address, "commissioning").expectStatus().isSeeOther();
    assertThat(
            sql.sql("SELECT stage FROM audits WHERE place_id = ?")
                .param(school.value())
                .query(String.class)
                .list())
        .containsExactly("commissioning");
    start(auditor, address, "ruin").expectStatus().isEqualTo(422);
  }

  private ResponseSpec start(String session, String address, String stage) {
    return TestPeople.clientOf(client, session)
        .post()
        .uri(address)
        .body(BodyInserters.fromFormData("stage", stage))
        .exchange();
  }

  private String page(String path) {
    return new String(
        get(path).expectBody().returnResult().getResponseBodyContent(), StandardCharsets.UTF_8);
  }

  private ResponseSpec get(String path) {
    return client.get().uri(path).exchange().expectStatus().isOk();
  }
}
