package kz.qadam.commitment.internal;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditOutcome;
import kz.qadam.audit.AuditStage;
import kz.qadam.commitment.Commitment;
import kz.qadam.commitment.FailedCriterion;
import kz.qadam.problem.FieldProblem;

/**
 * Which audit may confirm a commitment: an accepted one of that place, made on or after the day on
 * which the commitment was accepted, whose findings keep the promise.
 */
final class ConfirmationRule {

  private static final String FIELD = "audit";

  /** So many criteria are named in a message; its page lists them all. */
  private static final int NAMED = 5;

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
    if (!isAccepted(audit)) {
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

  static boolean isAccepted(Audit audit) {
    return audit
        .decision()
        .filter(decision -> decision.outcome() == AuditOutcome.ACCEPTED)
        .isPresent();
  }

  /** What the findings say against the promise, the failures before what is still unknown. */
  static Optional<FieldProblem> findProblem(ScopeFinding finding) {
    if (finding.kept()) {
      return Optional.empty();
    }
    boolean failed = !finding.failed().isEmpty();
    List<FailedCriterion> against = failed ? finding.failed() : finding.open();
    String names =
        against.stream().limit(NAMED).map(FailedCriterion::toString).collect(joining(", "))
            + (against.size() > NAMED ? ", …" : "");
    return Optional.of(
        FieldProblem.of(
            FIELD, failed ? "audit-finds-failures" : "audit-leaves-open", against.size(), names));
  }
}
