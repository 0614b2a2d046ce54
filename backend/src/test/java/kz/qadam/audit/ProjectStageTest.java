package kz.qadam.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import kz.qadam.TestDatabase;
import kz.qadam.TestPeople;
import kz.qadam.account.GrantScope;
import kz.qadam.account.Role;
import kz.qadam.account.SignedIn;
import kz.qadam.ledger.Ledger;
import kz.qadam.ledger.LedgerEntry;
import kz.qadam.order.OrderScene;
import kz.qadam.order.OrderService;
import kz.qadam.place.PlaceId;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.BodyInserters;

/** Audits of design documents and at commissioning say nothing of the standing place. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ProjectStageTest {

  private static final Map<String, String> NARROW =
      Map.of(
          "0.COR-01.value", "1000", "auditor", "А", "entrances", "1", "visited_on", "2026-11-01");

  @Autowired ApplicationContext context;
  @Autowired AuditService audits;
  @Autowired AuditReview review;
  @Autowired PlaceLevels levels;
  @Autowired OrderService orders;
  @Autowired Ledger ledger;
  @Autowired JdbcClient sql;

  private PlaceId school = new PlaceId(1);
  private OrderScene scene;
  private WebTestClient client;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", TestDatabase.empty("project_stage")::url);
  }

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

  private AuditId accepted(AuditStage stage) {
    AuditId id = audits.startVisit(school, stage).id();
    audits.saveDraft(id, NARROW);
    audits.submit(
        id, scene.who(TestPeople.signIn(context, Role.AUDITOR, GrantScope.COUNTRY)).person());
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
  void isNoBasisOfAnOrderNorClosesOne() {
    AuditId design = accepted(AuditStage.DESIGN);
    ServiceException refusal =
        catchThrowableOfType(
            ServiceException.class,
            () -> orders.issue(design, OrderScene.fields("0.COR-01"), reviewer()));
    assertThat(refusal.type()).isEqualTo(ProblemType.PROJECT_STAGE_AUDIT);
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
