package kz.qadam.commitment.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qadam.account.PersonId;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditOutcome;
import kz.qadam.commitment.AcceptCommitment;
import kz.qadam.commitment.Commitment;
import kz.qadam.commitment.CommitmentConflictException;
import kz.qadam.commitment.CommitmentId;
import kz.qadam.commitment.CommitmentNotFoundException;
import kz.qadam.commitment.FailedCriterion;
import kz.qadam.commitment.LapsedConfirmation;
import kz.qadam.commitment.internal.CommitmentStore;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.PackVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Commitments through Hibernate. */
@Repository
class HibernateCommitments implements CommitmentStore {

  /** The index that lets a place or service have one commitment. */
  private static final String ONE_EACH = "commitments_place_id_service_id_uq";

  private final CommitmentRepository repository;
  private final JdbcClient sql;

  HibernateCommitments(CommitmentRepository repository, JdbcClient sql) {
    this.repository = repository;
    this.sql = sql;
  }

  @Override
  public Optional<Commitment> findCommitment(CommitmentId id) {
    return repository.findById(id.value()).map(CommitmentEntity::toCommitment);
  }

  @Override
  public Optional<Commitment> findCommitmentForChange(CommitmentId id) {
    return repository.findByIdForChange(id.value()).map(CommitmentEntity::toCommitment);
  }

  @Override
  public List<Commitment> findCommitmentsForChange(PlaceId place) {
    return repository.findOfPlaceForChange(place.value()).stream()
        .map(CommitmentEntity::toCommitment)
        .toList();
  }

  @Override
  public List<Commitment> listCommitments() {
    return repository.findAll().stream().map(CommitmentEntity::toCommitment).toList();
  }

  @Override
  public List<Commitment> findCommitments(PlaceId place) {
    return repository.findOfPlace(place.value()).stream()
        .map(CommitmentEntity::toCommitment)
        .toList();
  }

  /** A confirmation lapses in the transaction that decides on its audit. */
  @Override
  public List<LapsedConfirmation> findLapsed(PlaceId place) {
    return sql.sql(
            """
            SELECT l.commitment_id, l.audit_id, l.confirmed_on, l.lapsed_at, d.outcome, d.reason,
              l.broken_by, l.failed, b.visited_on AS broken_on
            FROM commitments c JOIN lapsed_confirmations l ON l.commitment_id = c.id
              JOIN audit_decisions d ON d.audit_id = l.audit_id
              LEFT JOIN audits b ON b.id = l.broken_by
            WHERE c.place_id = ? ORDER BY l.lapsed_at DESC, l.audit_id""")
        .param(place.value())
        .query(HibernateCommitments::lapsed)
        .list();
  }

  private static LapsedConfirmation lapsed(ResultSet row, int number) throws SQLException {
    return new LapsedConfirmation(
        new CommitmentId(row.getLong("commitment_id")),
        new AuditId(row.getObject("audit_id", UUID.class)),
        row.getObject("confirmed_on", LocalDate.class),
        row.getTimestamp("lapsed_at").toInstant(),
        causeOf(row));
  }

  private static LapsedConfirmation.Cause causeOf(ResultSet row) throws SQLException {
    UUID brokenBy = row.getObject("broken_by", UUID.class);
    if (brokenBy == null) {
      return new LapsedConfirmation.AuditDropped(
          AuditOutcome.of(row.getString("outcome")), row.getString("reason"));
    }
    String[] failed = (String[]) row.getArray("failed").getArray();
    return new LapsedConfirmation.Broken(
        new AuditId(brokenBy),
        row.getObject("broken_on", LocalDate.class),
        Arrays.stream(failed).map(FailedCriterion::parse).toList());
  }

  @Override
  public Commitment add(
      AcceptCommitment accepted, PackVersion pack, @Nullable PersonId by, Instant recordedAt) {
    try {
      return repository
          .saveAndFlush(new CommitmentEntity(accepted, pack, by, recordedAt))
          .toCommitment();
    } catch (DataIntegrityViolationException e) {
      if (String.valueOf(e.getMessage()).contains(ONE_EACH)) {
        throw new CommitmentConflictException(accepted.place(), e);
      }
      throw e;
    }
  }

  @Override
  public Commitment confirm(CommitmentId id, Commitment.Confirmation confirmation) {
    CommitmentEntity row =
        repository.findById(id.value()).orElseThrow(() -> new CommitmentNotFoundException(id));
    row.confirm(confirmation);
    return repository.saveAndFlush(row).toCommitment();
  }

  @Override
  public List<Commitment> lapseConfirmations(AuditId audit, Instant at) {
    return repository.findConfirmedByForChange(audit.value()).stream()
        .map(row -> lapse(row, at))
        .toList();
  }

  private Commitment lapse(CommitmentEntity row, Instant at) {
    return end(row, null, at);
  }

  @Override
  public void breakConfirmation(CommitmentId id, LapsedConfirmation.Broken broken, Instant at) {
    CommitmentEntity row =
        repository
            .findByIdForChange(id.value())
            .orElseThrow(() -> new CommitmentNotFoundException(id));
    end(row, broken, at);
  }

  private Commitment end(
      CommitmentEntity row, LapsedConfirmation.@Nullable Broken broken, Instant at) {
    Commitment commitment = row.toCommitment();
    keepLapsed(commitment.id(), commitment.confirmation().orElseThrow(), broken, at);
    row.lapse();
    return repository.saveAndFlush(row).toCommitment();
  }

  private void keepLapsed(
      CommitmentId id,
      Commitment.Confirmation confirmation,
      LapsedConfirmation.@Nullable Broken broken,
      Instant at) {
    PersonId by = confirmation.knownBy();
    sql.sql(
            """
            INSERT INTO lapsed_confirmations
              (commitment_id, audit_id, confirmed_on, confirmed_by, recorded_at, lapsed_at,
               broken_by, failed)
            VALUES (:commitment, :audit, :day, :by, :recorded, :lapsed, :breaker, :failed)
            """)
        .param("commitment", id.value())
        .param("audit", confirmation.audit().value())
        .param("day", confirmation.confirmedOn())
        .param("by", by == null ? null : by.value())
        .param("recorded", Timestamp.from(confirmation.recordedAt()))
        .param("lapsed", Timestamp.from(at))
        .param("breaker", broken == null ? null : broken.by().value())
        .param("failed", broken == null ? null : texts(broken.failed()))
        .update();
  }

  private static String[] texts(List<FailedCriterion> failed) {
    return failed.stream().map(FailedCriterion::toString).toArray(String[]::new);
  }

  @Override
  public void appendChange(PlaceId place) {
    sql.sql("SELECT append_change('commitment', :place)")
        .param("place", place.value())
        .query(Long.class)
        .single();
  }
}
