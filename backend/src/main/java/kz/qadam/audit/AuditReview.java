package kz.qadam.audit;

import java.util.Map;
import kz.qadam.account.PersonId;
import kz.qadam.account.SignedIn;
import org.jspecify.annotations.Nullable;

/** Decisions on submitted audits. Each is decided on once; nobody decides on one of their own. */
public interface AuditReview {

  /**
   * The audit, if this person may decide so on it.
   *
   * @throws AuditNotFoundException no submitted audit has this id
   * @throws AuditDecidedException somebody decided on it before
   * @throws kz.qadam.problem.ServiceException "own-audit": they made the audit that they want to
   *     accept or return; "not-own-audit": they did not make the one that they want to withdraw
   */
  Audit getUndecided(AuditId id, AuditOutcome outcome, PersonId who);

  /**
   * Decides on an audit. One that no longer counts leaves the levels of its place to the remaining
   * facts from now on, and confirmations that rest on it lapse.
   *
   * @param reason not blank, except for an acceptance, which takes none
   * @param remarks on single answers of an audit that is returned, by the answer (see {@link
   *     Remark#answer()}); other decisions take none
   * @throws kz.qadam.problem.ServiceException as {@link #getUndecided}; "invalid-input": all
   *     mistakes of reason and remarks
   */
  Audit decide(
      AuditId id,
      AuditOutcome outcome,
      PersonId who,
      @Nullable String reason,
      Map<String, String> remarks);

  /** Decides without remarks on single answers. */
  Audit decide(AuditId id, AuditOutcome outcome, PersonId who, @Nullable String reason);

  /** Audits that wait for this reviewer: within their grants, not their own. */
  WaitingAudits findWaiting(SignedIn reviewer, WaitingQuery query);
}
