package kz.qadam.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qadam.TestDatabase;
import kz.qadam.TestPeople;
import kz.qadam.account.GrantScope;
import kz.qadam.account.PersonId;
import kz.qadam.account.Role;
import kz.qadam.account.SignedIn;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditOutcome;
import kz.qadam.audit.AuditReview;
import kz.qadam.audit.AuditService;
import kz.qadam.audit.AuditStage;
import kz.qadam.audit.PlaceRows;
import kz.qadam.order.OrderScene;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.CriterionId;
import kz.qadam.territory.KatoCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Blind repeats from the assignment to the page, against the real database. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class QualityTest {

  private static final CriterionId CORRIDOR = new CriterionId("COR-01");
  private static final int WIDE = 3000;
  private static final int NARROW = 1000;

  @Autowired ApplicationContext context;
  @Autowired AuditService audits;
  @Autowired AuditReview review;
  @Autowired QualityService quality;
  @Autowired JdbcClient sql;

  private final OrderScene scene;
  private final WebTestClient client;
  private final PersonId first;
  private final PersonId other;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", TestDatabase.empty("quality")::url);
  }

  QualityTest(@Autowired ApplicationContext context) {
    scene = new OrderScene(context);
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    client =
        WebTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + port)
            .responseTimeout(Duration.ofSeconds(60)) // a busy machine, and the first page compiles
            .build();
    first = scene.who(TestPeople.signIn(context, Role.AUDITOR, GrantScope.COUNTRY)).person();
    other = scene.who(TestPeople.signIn(context, Role.AUDITOR, GrantScope.COUNTRY)).person();
  }

  @BeforeEach
  void forgetRepeats() {
    sql.sql("DELETE FROM assignments").update();
  }

  private AuditId visit(PlaceId place, PersonId who, int corridorMm, AuditStage stage) {
    AuditId id = audits.startVisit(place, stage).id();
    Map<String, String> fields = new HashMap<>();
    fields.put("auditor", who.equals(first) ? "Айгүл" : "Болат");
    fields.put("visited_on", "2026-11-01");
    fields.put("entrances", "1");
    fields.put("0.COR-01.value", Integer.toString(corridorMm));
    audits.saveDraft(id, fields);
    return audits.submit(id, who).id();
  }

  private AuditId visit(PlaceId place, PersonId who, int corridorMm) {
    return visit(place, who, corridorMm, AuditStage.STANDING);
  }

  private void order(PlaceId place, PersonId who, String reason, boolean isBlind) {
    sql.sql(
            """
            INSERT INTO assignments (place_id, auditor_id, reason, due_on, is_blind, assigned_by, assigned_at)
            VALUES (?, ?, ?, '2027-01-01', ?, ?, now())""")
        .params(place.value(), who.value(), reason, isBlind, reviewer().person().value())
        .update();
  }

  private PlaceId aPlace() {
    return PlaceRows.aSchool(sql, "№7 мектеп");
  }

  private PlaceId aRepeat(int firstMm, int repeatMm) {
    PlaceId place = aPlace();
    visit(place, first, firstMm);
    order(place, other, "repeat", true);
    visit(place, other, repeatMm);
    return place;
  }

  private void repeats(int times, int firstMm, int repeatMm) {
    for (int i = 0; i < times; i++) {
      aRepeat(firstMm, repeatMm);
    }
  }

  private SignedIn reviewer() {
    return scene.who(scene.reviewer());
  }

  private Agreement onCorridors() {
    return quality.getReport(reviewer()).criteria().stream()
        .filter(one -> one.criterion().equals(CORRIDOR))
        .findFirst()
        .orElseThrow()
        .agreement();
  }

  @Test
  void comparesWhatTwoAuditorsFoundOnEachCriterion() {
    repeats(4, WIDE, WIDE);
    repeats(1, WIDE, NARROW);
    repeats(2, NARROW, WIDE);
    repeats(3, NARROW, NARROW);
    Agreement found = onCorridors();
    assertThat(found.pairs()).isEqualTo(10);
    assertThat(found.agreed()).isEqualTo(7);
    assertThat(found.kappa()).isEqualTo(CohensKappa.of(asTable(4, 1, 2, 3)));
    assertThat(found.isPoor()).isTrue();
    QualityReport report = quality.getReport(reviewer());
    assertThat(report.visits()).isEqualTo(10);
    assertThat(report.total().pairs()).as("what nobody answered is no pair").isEqualTo(10);
    assertThat(report.criteria().getFirst().criterion()).isEqualTo(CORRIDOR);
    assertThat(report.auditors())
        .extracting(QualityReport.OfAuditor::auditor)
        .containsExactlyInAnyOrder(first, other);
    List<RatedPair> pairs =
        quality.findPairs(reviewer(), Optional.of(CORRIDOR), Optional.of(other));
    assertThat(pairs).hasSize(10);
    assertThat(pairs.subList(0, 3)).noneMatch(RatedPair::agrees);
    assertThat(pairs.subList(3, 10)).allMatch(RatedPair::agrees);
  }

  private static long[][] asTable(long bothPass, long thenFail, long thenPass, long bothFail) {
    return new long[][] {{bothPass, thenFail}, {thenPass, bothFail}};
  }

  @Test
  void tooFewPairsHaveNoKappa() {
    repeats(3, WIDE, NARROW);
    assertThat(onCorridors().kappa()).isEmpty();
    assertThat(onCorridors().hasTooFewPairs()).isTrue();
    assertThat(onCorridors().isPoor()).isFalse();
  }

  @Test
  void countsOnlyBlindRepeatsBySomebodyElseOfTheStandingPlace() {
    PlaceId seen = aPlace();
    visit(seen, first, WIDE);
    order(seen, other, "repeat", false);
    visit(seen, other, WIDE);
    PlaceId expired = aPlace();
    visit(expired, first, WIDE);
    order(expired, other, "expired", true);
    visit(expired, other, WIDE);
    PlaceId own = aPlace();
    visit(own, other, WIDE);
    order(own, other, "repeat", true);
    visit(own, other, WIDE);
    PlaceId drawn = aPlace();
    visit(drawn, first, WIDE);
    order(drawn, other, "repeat", true);
    visit(drawn, other, WIDE, AuditStage.DESIGN);
    assertThat(quality.getReport(reviewer()).visits()).isZero();
    visit(drawn, other, WIDE);
    assertThat(quality.getReport(reviewer()).visits()).isEqualTo(1);
  }

  @Test
  void aVisitThatWasReturnedBecauseOfTheRepeatStillCounts() {
    PlaceId place = aPlace();
    AuditId wrong = visit(place, first, WIDE);
    order(place, other, "repeat", true);
    AuditId repeat = visit(place, other, NARROW);
    review.decide(wrong, AuditOutcome.RETURNED, reviewer().person(), "қате");
    assertThat(onCorridors().pairs()).isEqualTo(1);
    review.decide(repeat, AuditOutcome.WITHDRAWN, other, "қате нысан");
    assertThat(quality.getReport(reviewer()).visits()).isZero();
  }

  @Test
  void reviewersSeeTheirOwnTerritoriesOnly() {
    aRepeat(WIDE, WIDE);
    String elsewhere =
        TestPeople.signIn(
            context, Role.REVIEWER, new GrantScope.Territory(new KatoCode("710000000")));
    assertThat(quality.getReport(scene.who(elsewhere)).visits()).isZero();
  }

  @Test
  void thePageTheListsAndTheFileSayTheSame() {
    repeats(6, WIDE, WIDE);
    repeats(4, WIDE, NARROW);
    assertThat(page("/quality"))
        .contains("COR-01", "/quality/pairs?criterion=COR-01", "келісімі нашар", "Айгүл", "Болат")
        .contains("есептелмейді: алғашқы не қайталама аудиттердің бәрінде баға бірдей")
        .doesNotContain("0,00 … 0,00");
    assertThat(page("/quality/pairs?criterion=COR-01")).contains("Әртүрлі", "Бірдей");
    assertThat(page("/quality.csv")).contains("criterion,COR-01,", ",10,6,0.0000,,,\r\n");
  }

  @Test
  void saysWhenThereIsNothingToCompareAndTakesNonsenseForAnEmptyList() {
    assertThat(page("/quality")).contains("салыстыруға болатын қайталама аудит жоқ");
    assertThat(page("/quality.csv")).contains("total,,,0,0,");
    assertThat(page("/quality/pairs?criterion=%00&auditor=x&page=-1")).contains("Мұндай жұп жоқ");
  }

  private String page(String path) {
    ResponseSpec answer = TestPeople.clientOf(client, scene.reviewer()).get().uri(path).exchange();
    byte[] body = answer.expectStatus().isOk().expectBody().returnResult().getResponseBodyContent();
    return new String(body, StandardCharsets.UTF_8);
  }
}
