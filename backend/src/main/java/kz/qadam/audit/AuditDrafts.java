package kz.qadam.audit;

import java.util.List;
import java.util.Map;
import kz.qadam.account.PersonId;
import kz.qadam.account.SignedIn;
import kz.qadam.place.PlaceId;

/**
 * The drafts of one person, on whatever device. Nobody else's draft exists for them; one from
 * before drafts had an owner becomes theirs when they save it. A draft names its owner as the
 * auditor.
 *
 * <p>Where a draft is asked for, {@link AuditNotFoundException} says that they have none with this
 * id, and {@link AuditAlreadySubmittedException} that it is one no longer.
 */
public interface AuditDrafts {

  /**
   * Starts a visit with the form of the current standard pack.
   *
   * @throws kz.qadam.place.PlaceNotFoundException no place has this id
   */
  AuditDraft start(PlaceId place, AuditStage stage, SignedIn who);

  /**
   * A draft that begins with the answers of an audit of theirs that was returned or withdrawn, on
   * the form of that visit. Asked again, it is the same draft.
   *
   * @throws AuditNotFoundException no submitted audit has this id
   * @throws AuditAlreadySubmittedException the corrected audit was submitted already
   * @throws kz.qadam.problem.ServiceException "not-own-audit"; "nothing-to-correct": the audit
   *     counts; "draft-on-tablet": it is corrected on the tablet that recorded it
   */
  AuditDraft correct(AuditId id, SignedIn who);

  /** All, last saved first. */
  List<AuditDraft> list(PersonId who);

  AuditDraft get(AuditId id, SignedIn who);

  /** Keeps the fields beside those that are there already, blank ones removed. */
  AuditDraft save(AuditId id, SignedIn who, Map<String, String> fields);

  void discard(AuditId id, SignedIn who);

  /**
   * Turns the draft into facts.
   *
   * @throws kz.qadam.problem.ServiceException "invalid-input": all mistakes of the form
   */
  Audit submit(AuditId id, SignedIn who);
}
