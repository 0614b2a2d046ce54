package kz.qadam.audit.web;

import java.util.Map;
import kz.qadam.account.PersonId;
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

  /**
   * Why an audit is returned.
   *
   * @param remarks by the answer, e.g. {@code 1.DOR-01}; null, also as a value: none
   */
  record ReturnRequest(@Nullable String reason, @Nullable Map<String, @Nullable String> remarks) {}

  @PostMapping("/api/audits/{id}/acceptance")
  AuditResponse accept(@PathVariable String id, ServerWebExchange exchange) {
    return decide(id, AuditOutcome.ACCEPTED, null, Map.of(), exchange);
  }

  @PostMapping("/api/audits/{id}/return")
  AuditResponse returnAudit(
      @PathVariable String id, @RequestBody ReturnRequest request, ServerWebExchange exchange) {
    Map<String, String> remarks =
        request.remarks() == null ? Map.of() : SentFields.of(request.remarks()).values();
    return decide(id, AuditOutcome.RETURNED, request.reason(), remarks, exchange);
  }

  @PostMapping("/api/audits/{id}/withdrawal")
  AuditResponse withdraw(
      @PathVariable String id, @RequestBody ReasonRequest request, ServerWebExchange exchange) {
    return decide(id, AuditOutcome.WITHDRAWN, request.reason(), Map.of(), exchange);
  }

  private AuditResponse decide(
      String id,
      AuditOutcome outcome,
      @Nullable String reason,
      Map<String, String> remarks,
      ServerWebExchange exchange) {
    AuditId audit = AuditFormPages.auditId(id);
    PersonId who = SignedIn.find(exchange).orElseThrow().person();
    Audit decided = review.decide(audit, outcome, who, reason, remarks);
    return AuditResponse.of(decided, audits.listObservations(audit));
  }
}
