package kz.qadam.commitment.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.qadam.account.PersonId;
import kz.qadam.audit.AuditId;
import kz.qadam.commitment.AcceptCommitment;
import kz.qadam.commitment.Commitment;
import kz.qadam.commitment.CommitmentId;
import kz.qadam.commitment.LapsedConfirmation;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.PackVersion;
import org.jspecify.annotations.Nullable;

/** Keeps commitments. */
public interface CommitmentStore {

  Optional<Commitment> findCommitment(CommitmentId id);

  /** As {@link #findCommitment}; nobody else changes it until the transaction ends. */
  Optional<Commitment> findCommitmentForChange(CommitmentId id);

  /** Those of the place in the order of their numbers; nobody else changes them meanwhile. */
  List<Commitment> findCommitmentsForChange(PlaceId place);

  /** All, in no order. */
  List<Commitment> listCommitments();

  /** The place's own first, then by service. */
  List<Commitment> findCommitments(PlaceId place);

  /** Confirmations that no longer hold, the latest to lapse first. */
  List<LapsedConfirmation> findLapsed(PlaceId place);

  /**
   * Stores a new one.
   *
   * @throws kz.qadam.commitment.CommitmentConflictException another was stored meanwhile
   */
  Commitment add(
      AcceptCommitment accepted, PackVersion pack, @Nullable PersonId by, Instant recordedAt);

  Commitment confirm(CommitmentId id, Commitment.Confirmation confirmation);

  /**
   * Takes back all confirmations by the audit; figures of days before {@code at} keep them.
   *
   * @return the commitments as they are now
   */
  List<Commitment> lapseConfirmations(AuditId audit, Instant at);

  /** Ends a confirmation that an audit contradicts; figures of days before {@code at} keep it. */
  void breakConfirmation(CommitmentId id, LapsedConfirmation.Broken broken, Instant at);

  /** Tells the map and the indicators; takes a lock, so call it last in the transaction. */
  void appendChange(PlaceId place);
}
