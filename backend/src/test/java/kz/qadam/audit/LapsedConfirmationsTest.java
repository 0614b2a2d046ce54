package kz.qadam.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import kz.qadam.SharedService;
import kz.qadam.commitment.AcceptCommitment;
import kz.qadam.commitment.Commitment;
import kz.qadam.commitment.CommitmentScope;
import kz.qadam.commitment.CommitmentService;
import kz.qadam.commitment.LapsedConfirmation;
import kz.qadam.ledger.Ledger;
import kz.qadam.ledger.LedgerEntry;
import kz.qadam.text.Dates;
import kz.qadam.text.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a decision on an audit does to the commitments that it confirmed. */
@SharedService
class LapsedConfirmationsTest {

  @Autowired CommitmentService commitments;
  @Autowired Ledger ledger;
  @Autowired JdbcClient sql;

  private final DecisionScene scene;

  LapsedConfirmationsTest(@Autowired ApplicationContext context) {
    this.scene = new DecisionScene(context);
  }

  @Test
  void aConfirmationLapsesWithItsAuditAndAnotherAuditMayConfirm() {
    LocalDate accepted = LocalDate.parse("2026-02-01");
    Commitment commitment =
        commitments.accept(
            new AcceptCommitment(
                scene.school(),
                null,
                accepted,
                "12-Б",
                accepted.plusYears(1),
                CommitmentScope.of("criteria", List.of("COR-01"))),
            null);
    AuditId audit = scene.submitted();
    confirmAsBefore(commitment, audit);

    scene.decide(scene.reviewer(), audit, "return").expectStatus().isOk();

    assertThat(commitments.getCommitment(commitment.id()).confirmation()).isEmpty();
    LedgerEntry last = ledger.listEntries("place/" + scene.school()).getLast();
    assertThat(last.kind()).isEqualTo("commitment-confirmation-lapsed");
    assertThat(last.actor()).isEqualTo("person/" + scene.person(scene.reviewer()));
    assertThat(confirm(commitment, audit)).isEqualTo(422);
    assertThat(commitments.findLapsed(scene.school()))
        .singleElement()
        .satisfies(
            lapsed -> {
              assertThat(lapsed.audit()).isEqualTo(audit);
              assertThat(lapsed.cause())
                  .isEqualTo(
                      new LapsedConfirmation.AuditDropped(
                          AuditOutcome.RETURNED, DecisionScene.WHY));
            });
    AuditId another = scene.submitted();
    assertThat(confirm(commitment, another)).isEqualTo(422);
    scene.decide(scene.reviewer(), another, "acceptance").expectStatus().isOk();
    assertThat(confirm(commitment, another)).isEqualTo(200);
  }

  @Test
  void commitmentAndPlaceSaySinceWhenAndWhyAConfirmationNoLongerHolds() {
    LocalDate accepted = LocalDate.parse("2026-02-01");
    Commitment commitment =
        commitments.accept(
            new AcceptCommitment(scene.school(), null, accepted, "12-Б", accepted.plusYears(1)),
            null);
    AuditId audit = scene.submitted();
    confirmAsBefore(commitment, audit);
    assertThat(scene.page(scene.reviewer(), "/commitments/" + commitment.id() + "?lang=en"))
        .doesNotContain(" lapsed on ");
    scene.decide(scene.reviewer(), audit, "return").expectStatus().isOk();

    String address = "/commitments/" + commitment.id();
    String today = Dates.day(Language.EN, LocalDate.now(ZoneId.of("Asia/Almaty")));
    for (String page :
        List.of(
            scene.page(scene.reviewer(), address + "?lang=en"),
            scene.page(scene.reviewer(), "/places/" + scene.school() + "?lang=en"))) {
      assertThat(page)
          .contains(
              "The confirmation by the audit of 1 November 2026 lapsed on "
                  + today
                  + ": the audit was returned to the auditor.")
          .contains("Reason: " + DecisionScene.WHY, "href=\"/audits/" + audit + "\"");
    }
    assertThat(scene.page(scene.reviewer(), address + "?lang=kk"))
        .contains("аудит аудиторға қайтарылды", "күні күшін жойды");
    assertThat(scene.page(scene.reviewer(), address + "?lang=ru"))
        .contains("утратило силу", "аудит возвращён аудитору");
    scene
        .clientOf(scene.reviewer())
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
        .isEqualTo(DecisionScene.WHY);
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
    return scene
        .clientOf(scene.reviewer())
        .post()
        .uri("/api/commitments/" + commitment.id() + "/confirmation")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"audit\": \"" + audit + "\"}")
        .exchange()
        .returnResult(String.class)
        .getStatus()
        .value();
  }
}
