package kz.qadam.commitment;

import java.util.List;
import kz.qadam.account.PersonId;
import kz.qadam.account.SignedIn;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditId;
import kz.qadam.place.PlaceId;
import org.jspecify.annotations.Nullable;

/** Records that organisations accepted commitments and that audits confirmed them. */
public interface CommitmentService {

  /**
   * Records an accepted commitment.
   *
   * @param by null: nobody with an account
   * @throws kz.qadam.place.PlaceNotFoundException no place has this id
   * @throws CommitmentConflictException the place or service has a commitment already; answered as
   *     problem "commitment-conflict", 409
   * @throws kz.qadam.problem.ServiceException "invalid-input": the service is not given at the
   *     place
   */
  Commitment accept(AcceptCommitment accepted, @Nullable PersonId by);

  /**
   * Records that an accepted audit found the promise kept; dated by the day of its visit.
   *
   * @param who null: nobody with an account
   * @throws CommitmentNotFoundException no commitment has this id
   * @throws CommitmentConfirmedException it was confirmed before
   * @throws kz.qadam.problem.ServiceException "invalid-input": the audit is unknown, a draft, not
   *     accepted yet, returned, withdrawn, of another place, or its visit was before the
   *     acceptance; "own-commitment": they accepted it; "own-organisation": they speak for the
   *     organisation of the place; "own-audit": they made the audit
   */
  Commitment confirm(CommitmentId id, AuditId audit, @Nullable SignedIn who);

  /**
   * The commitment with this id.
   *
   * @throws CommitmentNotFoundException no commitment has this id; answered as problem
   *     "commitment-not-found", 404
   */
  Commitment getCommitment(CommitmentId id);

  /** Commitments for a place and its services, the place's own first. */
  List<Commitment> findCommitments(PlaceId place);

  /** Confirmations of the place's commitments that no longer hold, the latest to lapse first. */
  List<LapsedConfirmation> findLapsed(PlaceId place);

  /** Audits by which that person can confirm the commitment, latest visit first. */
  List<Audit> findConfirmingAudits(Commitment commitment, PersonId who);
}
