package kz.qadam.commitment.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.qadam.TestDatabase;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.PlaceRows;
import kz.qadam.commitment.AcceptCommitment;
import kz.qadam.commitment.CommitmentId;
import kz.qadam.commitment.CommitmentScope;
import kz.qadam.commitment.CommitmentService;
import kz.qadam.commitment.CommitmentState;
import kz.qadam.commitment.FailedCriterion;
import kz.qadam.commitment.LapsedConfirmation;
import kz.qadam.indicator.IndicatorService;
import kz.qadam.ledger.Ledger;
import kz.qadam.ledger.LedgerEntry;
import kz.qadam.order.OrderScene;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.CriterionId;
import kz.qadam.territory.KatoCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A confirmed promise of a wide corridor, and what later visits make of it. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
class BrokenPromisesTest {

  private static final KatoCode ALMATY = new KatoCode("750000000");
  private static final FailedCriterion NARROW = new FailedCriterion(new CriterionId("COR-01"), 0);

  @Autowired ApplicationContext context;
  @Autowired CommitmentService commitments;
  @Autowired IndicatorService indicators;
  @Autowired Ledger ledger;
  @Autowired JdbcClient sql;
  @Autowired Clock clock;

  private OrderScene scene;
  private PlaceId school = new PlaceId(1);

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", TestDatabase.empty("broken_promises")::url);
  }

  @BeforeEach
  void open() {
    scene = new OrderScene(context);
    school = PlaceRows.aSchool(sql, "№9 мектеп");
  }

  private CommitmentId promised(String scope, String... members) {
    LocalDate accepted = LocalDate.parse("2026-02-01");
    AcceptCommitment promise =
        new AcceptCommitment(
            school,
            null,
            accepted,
            "12-Б",
            accepted.plusYears(1),
            CommitmentScope.of(scope, List.of(members)));
    return commitments.accept(promise, null).id();
  }

  private CommitmentId confirmed() {
    CommitmentId id = promised("criteria", "COR-01");
    commitments.confirm(id, scene.accepted(school, "2026-11-02", OrderScene.WIDE_CORRIDOR), null);
    return id;
  }

  private CommitmentState state(CommitmentId id) {
    return CommitmentState.of(
        commitments.getCommitment(id), commitments.findLapsed(school), LocalDate.now(clock));
  }

  private long confirmedByIndicator9() {
    return indicators.figures(ALMATY, LocalDate.now(clock)).whole().estimate("9").members().sure();
  }

  @Test
  void aLaterAcceptedAuditBreaksItByItselfWithTheEvidence() {
    CommitmentId id = confirmed();
    long before = confirmedByIndicator9();
    AuditId later = scene.submitted(school, "2026-11-03", OrderScene.NARROW_CORRIDOR);
    assertThat(state(id))
        .as("nobody has accepted the audit yet")
        .isEqualTo(CommitmentState.CONFIRMED);

    scene.accept(later);

    assertThat(state(id)).isEqualTo(CommitmentState.BROKEN);
    assertThat(confirmedByIndicator9()).isEqualTo(before - 1);
    assertThat(commitments.findLapsed(school))
        .singleElement()
        .extracting(LapsedConfirmation::cause)
        .isEqualTo(
            new LapsedConfirmation.Broken(later, LocalDate.parse("2026-11-03"), List.of(NARROW)));
    LedgerEntry entry = ledger.listEntries("place/" + school).getLast();
    assertThat(entry.kind()).isEqualTo("commitment-broken");
    assertThat(entry.content()).contains(later.toString(), "COR-01");
  }

  @ParameterizedTest(name = "visited on {0}, {1} = {2}: {3}")
  @CsvSource({
    "2026-11-01, 0.COR-01.value, 1000, CONFIRMED", // an older visit knows less
    "2026-11-02, 0.COR-01.value, 1000, BROKEN", // the same day, submitted later
    "2026-11-03, 0.COR-01.value, 1499, BROKEN",
    "2026-11-03, 0.COR-01.value, 1500, CONFIRMED",
    "2026-11-03, 0.PTH-02.value, 300, CONFIRMED" // not what was promised
  })
  void onlyALaterVisitThatFindsThePromisedCriterionFailingBreaksIt(
      String day, String field, String value, CommitmentState expected) {
    CommitmentId id = confirmed();
    scene.accepted(school, day, Map.of(field, value));
    assertThat(state(id)).isEqualTo(expected);
  }

  @Test
  void isConfirmedAgainOnlyByAVisitAfterTheOneThatBrokeIt() {
    CommitmentId id = confirmed();
    AuditId early = scene.accepted(school, "2026-11-03", OrderScene.WIDE_CORRIDOR);
    scene.accepted(school, "2026-11-04", OrderScene.NARROW_CORRIDOR);

    assertThatThrownBy(() -> commitments.confirm(id, early, null))
        .hasMessageContaining("audit-contradicted");
    commitments.confirm(id, scene.accepted(school, "2026-11-05", OrderScene.WIDE_CORRIDOR), null);

    assertThat(state(id)).isEqualTo(CommitmentState.CONFIRMED);
  }

  @ParameterizedTest(name = "{0} {1}, {2} = {3}: {4}")
  @CsvSource({
    "criteria, COR-01, 0.COR-01.value, 1000, audit-finds-failures",
    "criteria, COR-01, 0.PTH-02.value, 1800, audit-leaves-open",
    "zones, Z3, 0.COR-01.value, 1000, audit-finds-failures",
    "zones, Z3, 0.COR-01.value, 1800, audit-leaves-open",
    "whole, , 0.COR-01.value, 1800, audit-leaves-open"
  })
  void isNotConfirmedByAVisitThatFindsFailuresOrLeavesPartsOpen(
      String scope, String member, String field, String value, String problem) {
    CommitmentId id = member == null ? promised(scope) : promised(scope, member);
    AuditId audit = scene.accepted(school, "2026-11-02", Map.of(field, value));
    assertThatThrownBy(() -> commitments.confirm(id, audit, null)).hasMessageContaining(problem);
  }
}
