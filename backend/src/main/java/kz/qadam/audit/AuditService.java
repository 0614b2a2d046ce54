package kz.qadam.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qadam.account.PersonId;
import kz.qadam.place.PlaceId;
import org.jspecify.annotations.Nullable;

/**
 * Records visits and answers what is known of a place.
 *
 * <p>A visit is a draft until it is submitted: the draft keeps the form's fields as typed, mistakes
 * included. Submitting turns them into facts that never change.
 */
public interface AuditService {

  /**
   * Starts a visit with the form of the current standard pack.
   *
   * @throws kz.qadam.place.PlaceNotFoundException no place has this id
   */
  default AuditDraft startVisit(PlaceId place) {
    return startVisit(place, AuditStage.STANDING);
  }

  /** As {@link #startVisit(PlaceId)}, to look at something else than the standing place. */
  AuditDraft startVisit(PlaceId place, AuditStage stage);

  /**
   * The draft with this id.
   *
   * @throws AuditNotFoundException no audit has this id
   * @throws AuditAlreadySubmittedException it is no longer a draft
   */
  AuditDraft getDraft(AuditId id);

  /**
   * Puts these fields over those of the draft; a blank value clears a field. Nothing is checked but
   * the size, so that nothing typed is lost.
   *
   * @throws AuditNotFoundException no audit has this id
   * @throws AuditAlreadySubmittedException it is no longer a draft
   */
  AuditDraft saveDraft(AuditId id, Map<String, String> fields);

  /**
   * Deletes the draft with all that was typed.
   *
   * @throws AuditNotFoundException no audit has this id
   * @throws AuditAlreadySubmittedException it is no longer a draft
   */
  void discardDraft(AuditId id);

  /**
   * Turns the draft into facts, brings the levels of the place up to date, and tells the rest.
   *
   * @param submitter null: nobody with an account, as in a demo
   * @throws AuditNotFoundException no audit has this id
   * @throws AuditAlreadySubmittedException it was submitted before
   * @throws kz.qadam.problem.ServiceException "invalid-input" with every mistake of the whole form;
   *     the draft stays as it was
   */
  Audit submit(AuditId id, @Nullable PersonId submitter);

  /** The submitted audit with this id; empty for a draft and for an unknown id. */
  Optional<Audit> findAudit(AuditId id);

  /** As {@link #findAudit}; nobody decides on it until the caller's transaction ends. */
  Optional<Audit> findAuditForUse(AuditId id);

  /**
   * A submitted audit.
   *
   * @throws AuditNotFoundException no submitted audit has this id
   */
  Audit getAudit(AuditId id);

  /** The facts of one submitted audit, whole place first, then by entrance and criterion. */
  List<RecordedObservation> listObservations(AuditId id);

  /** Those audits of a place that count, latest visit first. */
  List<Audit> findAudits(PlaceId place);

  /** Audits of its design and commissioning that are valid, latest visit first. None counts. */
  List<Audit> findProjectAudits(PlaceId place);

  /** What is known of the place now; empty facts when it was never audited. */
  CurrentFacts currentFacts(PlaceId place);

  /**
   * Verdicts under the current standard pack; empty when the place was never audited.
   *
   * @throws kz.qadam.place.PlaceNotFoundException no place has this id
   */
  Optional<PlaceAssessment> verdicts(PlaceId place);
}
