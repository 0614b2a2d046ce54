package kz.qadam.commitment.internal;

import java.util.Optional;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditStage;
import kz.qadam.commitment.Commitment;
import kz.qadam.problem.FieldProblem;

/**
 * Which audit may confirm a commitment: an accepted one of that place, made on or after the day on
 * which the commitment was accepted.
 */
final class ConfirmationRule {

  private static final String FIELD = "audit";

  private ConfirmationRule() {}

  /** What is wrong with the audit; an empty one is unknown or still a draft. */
  static Optional<FieldProblem> findProblem(Commitment commitment, Optional<Audit> submitted) {
    if (submitted.isEmpty()) {
      return Optional.of(FieldProblem.of(FIELD, "audit-not-submitted"));
    }
    Audit audit = submitted.get();
    if (audit.stage() != AuditStage.STANDING) {
      return Optional.of(FieldProblem.of(FIELD, "audit-of-project"));
    }
    if (!audit.counts()) {
      return Optional.of(FieldProblem.of(FIELD, "audit-does-not-count"));
    }
    if (audit.decision().isEmpty()) {
      return Optional.of(FieldProblem.of(FIELD, "audit-not-accepted"));
    }
    if (!audit.place().equals(commitment.place())) {
      return Optional.of(FieldProblem.of(FIELD, "audit-of-another-place"));
    }
    if (audit.visitedOn().isBefore(commitment.acceptedOn())) {
      return Optional.of(
          FieldProblem.of(FIELD, "audit-before-acceptance", commitment.acceptedOn()));
    }
    return Optional.empty();
  }
}
