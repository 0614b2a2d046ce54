package kz.qadam.audit.web;

import kz.qadam.account.SignedIn;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditOutcome;
import kz.qadam.audit.AuditReview;
import kz.qadam.audit.AuditService;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** Decisions on audits for programs; each answers the audit as it is now. */
@RestController
class AuditDecisionApi {

  private final AuditReview review;
  private final AuditService audits;

  AuditDecisionApi(AuditReview review, AuditService audits) {
    this.review = review;
    this.audits = audits;
  }

  record ReasonRequest(@Nullable String reason) {}

  @PostMapping("/api/audits/{id}/acceptance")
  AuditResponse accept(@PathVariable String id, ServerWebExchange exchange) {
    return decide(id, AuditOutcome.ACCEPTED, null, exchange);
  }

  @PostMapping("/api/audits/{id}/return")
  AuditResponse returnAudit(
      @PathVariable String id, @RequestBody ReasonRequest request, ServerWebExchange exchange) {
    return decide(id, AuditOutcome.RETURNED, request.reason(), exchange);
  }

  @PostMapping("/api/audits/{id}/withdrawal")
  AuditResponse withdraw(
      @PathVariable String id, @RequestBody ReasonRequest request, ServerWebExchange exchange) {
    return decide(id, AuditOutcome.WITHDRAWN, request.reason(), exchange);
  }

  private AuditResponse decide(
      String id, AuditOutcome outcome, @Nullable String reason, ServerWebExchange exchange) {
    AuditId audit = AuditFormPages.auditId(id);
    Audit decided =
        review.decide(audit, outcome, SignedIn.find(exchange).orElseThrow().person(), reason);
    return AuditResponse.of(decided, audits.listObservations(audit));
  }
}
