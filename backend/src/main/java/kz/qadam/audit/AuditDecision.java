package kz.qadam.audit;

import java.time.Instant;
import kz.qadam.account.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What was decided on an audit.
 *
 * @param at from then on a returned or withdrawn audit no longer counts
 * @param reason public; null: accepted
 */
public record AuditDecision(
    AuditOutcome outcome, PersonId by, Instant at, @Nullable String reason) {

  /** Longest reason that is taken, characters. */
  public static final int LONGEST_REASON = 1000;

  public AuditDecision {
    if (outcome.counts() != (reason == null)) {
      throw new IllegalArgumentException("an audit is " + outcome + " with reason: " + reason);
    }
  }
}
