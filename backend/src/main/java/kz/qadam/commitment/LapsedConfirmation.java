package kz.qadam.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditOutcome;

/**
 * A confirmation that no longer holds.
 *
 * @param audit the one that confirmed
 * @param confirmedOn the day of its visit
 * @param lapsedAt since when figures no longer count it
 */
public record LapsedConfirmation(
    CommitmentId commitment, AuditId audit, LocalDate confirmedOn, Instant lapsedAt, Cause cause) {

  /** Why it no longer holds. */
  public sealed interface Cause {}

  /**
   * The confirming audit no longer counts.
   *
   * @param outcome what was decided on it: returned or withdrawn
   * @param reason of that decision; public
   */
  public record AuditDropped(AuditOutcome outcome, String reason) implements Cause {}

  /**
   * A later audit found the promise broken.
   *
   * @param by that audit
   * @param visitedOn the day of its visit
   * @param failed what it found failing within the scope; at least one
   */
  public record Broken(AuditId by, LocalDate visitedOn, List<FailedCriterion> failed)
      implements Cause {
    public Broken {
      failed = List.copyOf(failed);
      if (failed.isEmpty()) {
        throw new IllegalArgumentException("nothing is broken without evidence");
      }
    }
  }
}
