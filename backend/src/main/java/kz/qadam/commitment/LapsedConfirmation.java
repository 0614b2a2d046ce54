package kz.qadam.commitment;

import java.time.Instant;
import java.time.LocalDate;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditOutcome;

/**
 * A confirmation that no longer holds, because its audit no longer counts.
 *
 * @param confirmedOn the day of the audit's visit
 * @param lapsedAt since when figures no longer count it
 * @param outcome what was decided on the audit: returned or withdrawn
 * @param reason of that decision; public
 */
public record LapsedConfirmation(
    CommitmentId commitment,
    AuditId audit,
    LocalDate confirmedOn,
    Instant lapsedAt,
    AuditOutcome outcome,
    String reason) {}
