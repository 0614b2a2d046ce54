package kz.qadam.order.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditFindings;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditService;
import kz.qadam.audit.AuditStage;
import kz.qadam.order.Order;
import kz.qadam.order.OrderedCriterion;
import kz.qadam.order.Reinspection;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ServiceException;
import kz.qadam.standard.Reason;
import kz.qadam.standard.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which audits can close an order: accepted ones of its place, of a later day, that found every
 * ordered criterion met. Unknown is not met.
 */
@Component
class Reinspections {

  private static final String FIELD = "audit";

  private final AuditService audits;
  private final AuditFindings findings;

  Reinspections(AuditService audits, AuditFindings findings) {
    this.audits = audits;
    this.findings = findings;
  }

  List<Reinspection> find(Order order) {
    return audits.findAudits(order.place()).stream()
        .filter(audit -> findProblem(order, Optional.of(audit)).isEmpty())
        .map(audit -> check(order, audit))
        .toList();
  }

  /**
   * The audit by which the order can be closed.
   *
   * @throws ServiceException "invalid-input": it cannot
   */
  Audit read(Order order, @Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      throw refusal(FieldProblem.of(FIELD, "required"));
    }
    Optional<Audit> audit = AuditId.find(typed.strip()).flatMap(audits::findAuditForUse);
    findProblem(order, audit)
        .ifPresent(
            problem -> {
              throw refusal(problem);
            });
    List<Reinspection.Check> open = check(order, audit.orElseThrow()).open();
    if (!open.isEmpty()) {
      throw refusal(
          FieldProblem.of(
              FIELD,
              "criteria-not-met",
              open.stream()
                  .map(check -> check.criterion().key().toString())
                  .collect(Collectors.joining(", "))));
    }
    return audit.orElseThrow();
  }

  private static ServiceException refusal(FieldProblem problem) {
    return ServiceException.invalid(List.of(problem));
  }

  /** What is wrong with the audit; an empty one is unknown or still a draft. */
  private static Optional<FieldProblem> findProblem(Order order, Optional<Audit> submitted) {
    if (submitted.isEmpty()) {
      return Optional.of(FieldProblem.of(FIELD, "audit-not-submitted"));
    }
    Audit audit = submitted.get();
    if (!audit.place().equals(order.place())) {
      return Optional.of(FieldProblem.of(FIELD, "audit-of-another-place"));
    }
    if (audit.stage() != AuditStage.STANDING) {
      return Optional.of(FieldProblem.of(FIELD, "audit-of-project"));
    }
    if (!OrderIssue.isAccepted(audit)) {
      return Optional.of(FieldProblem.of(FIELD, "audit-not-accepted"));
    }
    if (!audit.visitedOn().isAfter(order.issuedOn())) {
      return Optional.of(FieldProblem.of(FIELD, "audit-not-after-order", order.issuedOn()));
    }
    return Optional.empty();
  }

  private Reinspection check(Order order, Audit audit) {
    Map<OrderedCriterion.Key, Reason> found =
        findings.listReasons(audits.getAudit(order.audit()), audit).stream()
            .collect(Collectors.toMap(OrderedWords::keyOf, Function.identity()));
    return new Reinspection(
        audit,
        order.criteria().stream()
            .map(criterion -> new Reinspection.Check(criterion, verdict(found, criterion)))
            .toList());
  }

  /** An entrance that is no longer counted, or a pack that this service has lost: nobody knows. */
  private static Verdict verdict(
      Map<OrderedCriterion.Key, Reason> found, OrderedCriterion criterion) {
    Reason reason = found.get(criterion.key());
    return reason == null ? Verdict.UNKNOWN : reason.verdict();
  }
}
