package kz.qadam.commitment.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import kz.qadam.TestDatabase;
import kz.qadam.account.AccountService;
import kz.qadam.account.PersonId;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditOutcome;
import kz.qadam.audit.AuditReview;
import kz.qadam.audit.AuditService;
import kz.qadam.audit.PlaceRows;
import kz.qadam.commitment.AcceptCommitment;
import kz.qadam.commitment.Commitment;
import kz.qadam.commitment.CommitmentId;
import kz.qadam.commitment.CommitmentScope;
import kz.qadam.commitment.CommitmentService;
import kz.qadam.place.PlaceId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Of a confirmation and a decision on its audit at the same moment neither misses the other. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
class ConfirmationLapseTest {

  @Autowired AuditService audits;
  @Autowired AuditReview review;
  @Autowired AccountService accounts;
  @Autowired CommitmentService commitments;
  @Autowired JdbcClient sql;
  @Autowired TransactionTemplate transactions;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", TestDatabase.empty("confirmation_lapse")::url);
  }

  @Test
  void aConfirmationWaitsForTheReturnUnderWayAndIsRefused() {
    PersonId reviewer = accounts.createForDemo("reviewer", "Тексеруші", "көктемгі жел");
    PlaceId school = PlaceRows.aSchool(sql, "№7 мектеп");
    LocalDate accepted = LocalDate.parse("2026-02-01");
    CommitmentId commitment =
        commitments
            .accept(
                new AcceptCommitment(school, null, accepted, "12-Б", accepted.plusYears(1)), null)
            .id();
    AuditId audit = anAuditOf(school);

    CompletableFuture<Commitment> underWay =
        transactions.execute(
            _ -> {
              review.decide(audit, AuditOutcome.RETURNED, reviewer, "қате");
              CompletableFuture<Commitment> confirmed =
                  CompletableFuture.supplyAsync(
                      () -> commitments.confirm(commitment, audit, null),
                      Thread::startVirtualThread);
              await().atMost(Duration.ofSeconds(60)).until(() -> waitingForLocks() == 1);
              return confirmed;
            });

    assertThatThrownBy(Objects.requireNonNull(underWay)::join)
        .hasMessageContaining("audit-does-not-count");
    assertThat(commitments.getCommitment(commitment).confirmation()).isEmpty();
  }

  @Test
  void aConfirmationWaitsForTheAcceptanceThatContradictsItAndIsRefused() {
    PersonId reviewer = accounts.createForDemo("reviewer2", "Тексеруші", "көктемгі жел");
    PlaceId school = PlaceRows.aSchool(sql, "№8 мектеп");
    LocalDate accepted = LocalDate.parse("2026-02-01");
    CommitmentScope corridor = CommitmentScope.of("criteria", List.of("COR-01"));
    CommitmentId commitment =
        commitments
            .accept(
                new AcceptCommitment(
                    school, null, accepted, "12-Б", accepted.plusYears(1), corridor),
                null)
            .id();
    AuditId good = anAuditOf(school);
    review.decide(good, AuditOutcome.ACCEPTED, reviewer, null);
    AuditId bad = anAuditOf(school, "2026-10-13", "900");

    CompletableFuture<Commitment> underWay =
        transactions.execute(
            _ -> {
              review.decide(bad, AuditOutcome.ACCEPTED, reviewer, null);
              CompletableFuture<Commitment> confirmed =
                  CompletableFuture.supplyAsync(
                      () -> commitments.confirm(commitment, good, null),
                      Thread::startVirtualThread);
              await().atMost(Duration.ofSeconds(60)).until(() -> waitingForLocks() == 1);
              return confirmed;
            });

    assertThatThrownBy(Objects.requireNonNull(underWay)::join)
        .hasMessageContaining("audit-contradicted");
    assertThat(commitments.getCommitment(commitment).confirmation()).isEmpty();
  }

  private AuditId anAuditOf(PlaceId place) {
    return anAuditOf(place, "2026-10-12", "1600");
  }

  private AuditId anAuditOf(PlaceId place, String day, String corridorMm) {
    AuditId visit = audits.startVisit(place).id();
    audits.saveDraft(
        visit, Map.of("auditor", "Айгүл", "visited_on", day, "0.COR-01.value", corridorMm));
    return audits.submit(visit, null).id();
  }

  private long waitingForLocks() {
    // Not pg_stat_activity: within a transaction it stays as it was first read.
    return sql.sql("SELECT count(DISTINCT pid) FROM pg_locks WHERE NOT granted")
        .query(Long.class)
        .single();
  }
}
