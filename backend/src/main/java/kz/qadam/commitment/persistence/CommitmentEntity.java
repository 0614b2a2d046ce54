package kz.qadam.commitment.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.qadam.audit.AuditId;
import kz.qadam.commitment.AcceptCommitment;
import kz.qadam.commitment.Commitment;
import kz.qadam.commitment.CommitmentId;
import kz.qadam.place.PlaceId;
import org.jspecify.annotations.Nullable;

/** A row of {@code commitments}. */
@Entity
@Table(name = "commitments")
class CommitmentEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private long placeId;
  private @Nullable Long serviceId;
  private LocalDate acceptedOn = LocalDate.EPOCH;
  private String documentNumber = "";
  private LocalDate dueOn = LocalDate.EPOCH;
  private @Nullable LocalDate confirmedOn;
  private @Nullable UUID confirmingAuditId;
  private Instant recordedAt = Instant.EPOCH;
  private @Nullable Instant confirmationRecordedAt;

  /** For Hibernate, which fills the fields. */
  protected CommitmentEntity() {}

  CommitmentEntity(AcceptCommitment accepted, Instant recordedAt) {
    this.placeId = accepted.place().value();
    this.serviceId = accepted.knownServiceId();
    this.acceptedOn = accepted.acceptedOn();
    this.documentNumber = accepted.documentNumber();
    this.dueOn = accepted.dueOn();
    this.recordedAt = recordedAt;
  }

  void confirm(UUID audit, LocalDate day, Instant at) {
    this.confirmingAuditId = audit;
    this.confirmedOn = day;
    this.confirmationRecordedAt = at;
  }

  Commitment toCommitment() {
    return new Commitment(
        new CommitmentId(id),
        new PlaceId(placeId),
        serviceId,
        acceptedOn,
        documentNumber,
        dueOn,
        recordedAt,
        confirmingAuditId == null || confirmedOn == null
            ? null
            : new Commitment.Confirmation(
                new AuditId(confirmingAuditId), confirmedOn, confirmationTime()));
  }

  /** A confirmation that came with the commitment has no time of its own. */
  private Instant confirmationTime() {
    return confirmationRecordedAt == null ? recordedAt : confirmationRecordedAt;
  }
}
