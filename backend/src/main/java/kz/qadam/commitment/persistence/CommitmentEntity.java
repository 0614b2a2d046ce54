package kz.qadam.commitment.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.qadam.account.PersonId;
import kz.qadam.audit.AuditId;
import kz.qadam.commitment.AcceptCommitment;
import kz.qadam.commitment.Commitment;
import kz.qadam.commitment.CommitmentId;
import kz.qadam.commitment.CommitmentScope;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.PackVersion;
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
  private String scope = "whole";
  private String[] scopeMembers = {};
  private @Nullable String packId;
  private @Nullable String packVersion;
  private Instant recordedAt = Instant.EPOCH;
  private @Nullable Instant confirmationRecordedAt;
  private @Nullable Long acceptedBy;
  private @Nullable Long confirmedBy;

  /** For Hibernate, which fills the fields. */
  protected CommitmentEntity() {}

  CommitmentEntity(
      AcceptCommitment accepted, PackVersion pack, @Nullable PersonId by, Instant recordedAt) {
    this.placeId = accepted.place().value();
    this.serviceId = accepted.knownServiceId();
    this.acceptedOn = accepted.acceptedOn();
    this.documentNumber = accepted.documentNumber();
    this.dueOn = accepted.dueOn();
    this.scope = accepted.scope().code();
    this.scopeMembers = accepted.scope().members().toArray(String[]::new);
    this.packId = pack.id();
    this.packVersion = pack.version();
    this.recordedAt = recordedAt;
    this.acceptedBy = numberOf(by);
  }

  void confirm(Commitment.Confirmation confirmation) {
    this.confirmingAuditId = confirmation.audit().value();
    this.confirmedOn = confirmation.confirmedOn();
    this.confirmationRecordedAt = confirmation.recordedAt();
    this.confirmedBy = numberOf(confirmation.knownBy());
  }

  void lapse() {
    this.confirmingAuditId = null;
    this.confirmedOn = null;
    this.confirmationRecordedAt = null;
    this.confirmedBy = null;
  }

  private static @Nullable Long numberOf(@Nullable PersonId person) {
    return person == null ? null : person.value();
  }

  private static @Nullable PersonId personOf(@Nullable Long number) {
    return number == null ? null : new PersonId(number);
  }

  Commitment toCommitment() {
    return new Commitment(
        new CommitmentId(id),
        new PlaceId(placeId),
        serviceId,
        acceptedOn,
        documentNumber,
        dueOn,
        CommitmentScope.of(scope, List.of(scopeMembers)),
        packId == null || packVersion == null ? null : new PackVersion(packId, packVersion),
        recordedAt,
        personOf(acceptedBy),
        confirmingAuditId == null || confirmedOn == null
            ? null
            : new Commitment.Confirmation(
                new AuditId(confirmingAuditId),
                confirmedOn,
                confirmationTime(),
                personOf(confirmedBy)));
  }

  /** A confirmation that came with the commitment has no time of its own. */
  private Instant confirmationTime() {
    return confirmationRecordedAt == null ? recordedAt : confirmationRecordedAt;
  }
}
