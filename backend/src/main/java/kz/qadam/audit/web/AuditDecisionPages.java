package kz.qadam.audit.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.qadam.account.PersonId;
import kz.qadam.account.SignedIn;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditOutcome;
import kz.qadam.audit.AuditReview;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.RefusedPage;
import kz.qadam.problem.ServiceException;
import kz.qadam.text.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** Each decision on an audit has a page that says what follows from it, and asks. */
@Controller
class AuditDecisionPages {

  private final AuditReview review;
  private final DecisionViews views;

  AuditDecisionPages(AuditReview review, DecisionViews views) {
    this.review = review;
    this.views = views;
  }

  private static final String REMARK = "remark.";

  /**
   * What the form sent.
   *
   * @param remarks by the answer that they are about
   */
  record DecisionFields(String reason, Map<String, String> remarks) {

    static final DecisionFields NONE = new DecisionFields("", Map.of());

    static DecisionFields of(SentFields sent) {
      Map<String, String> remarks = new LinkedHashMap<>();
      sent.values()
          .forEach(
              (name, value) -> {
                if (name.startsWith(REMARK)) {
                  remarks.put(name.substring(REMARK.length()), value);
                }
              });
      return new DecisionFields(sent.values().getOrDefault("reason", ""), remarks);
    }
  }

  @GetMapping("/audits/{id}/acceptance")
  Rendering askToAccept(@PathVariable String id, ServerWebExchange exchange, Locale locale) {
    return ask(id, AuditOutcome.ACCEPTED, exchange, locale);
  }

  @GetMapping("/audits/{id}/return")
  Rendering askToReturn(@PathVariable String id, ServerWebExchange exchange, Locale locale) {
    return ask(id, AuditOutcome.RETURNED, exchange, locale);
  }

  @GetMapping("/audits/{id}/withdrawal")
  Rendering askToWithdraw(@PathVariable String id, ServerWebExchange exchange, Locale locale) {
    return ask(id, AuditOutcome.WITHDRAWN, exchange, locale);
  }

  @PostMapping("/audits/{id}/acceptance")
  Rendering accept(@PathVariable String id, ServerWebExchange exchange, Locale locale) {
    return decide(id, AuditOutcome.ACCEPTED, DecisionFields.NONE, exchange, locale);
  }

  @PostMapping("/audits/{id}/return")
  Rendering returnAudit(
      @PathVariable String id, SentFields sent, ServerWebExchange exchange, Locale locale) {
    return decide(id, AuditOutcome.RETURNED, DecisionFields.of(sent), exchange, locale);
  }

  @PostMapping("/audits/{id}/withdrawal")
  Rendering withdraw(
      @PathVariable String id, SentFields sent, ServerWebExchange exchange, Locale locale) {
    return decide(id, AuditOutcome.WITHDRAWN, DecisionFields.of(sent), exchange, locale);
  }

  private Rendering ask(
      String id, AuditOutcome outcome, ServerWebExchange exchange, Locale locale) {
    Audit audit = review.getUndecided(AuditFormPages.auditId(id), outcome, personIn(exchange));
    return page(audit, outcome, DecisionFields.NONE, List.of(), locale).build();
  }

  private Rendering decide(
      String id,
      AuditOutcome outcome,
      DecisionFields fields,
      ServerWebExchange exchange,
      Locale locale) {
    AuditId audit = AuditFormPages.auditId(id);
    PersonId who = personIn(exchange);
    try {
      return Redirects.to(
          "/audits/" + review.decide(audit, outcome, who, fields.reason(), fields.remarks()).id());
    } catch (ServiceException refusal) {
      if (refusal.fields().isEmpty()) {
        throw refusal;
      }
      return RefusedPage.mark(
              page(
                  review.getUndecided(audit, outcome, who),
                  outcome,
                  fields,
                  refusal.fields(),
                  locale))
          .build();
    }
  }

  private static PersonId personIn(ServerWebExchange exchange) {
    return SignedIn.find(exchange).orElseThrow().person();
  }

  private Rendering.Builder<?> page(
      Audit audit,
      AuditOutcome outcome,
      DecisionFields fields,
      List<FieldProblem> problems,
      Locale locale) {
    return Rendering.view("audit/decision")
        .header(HttpHeaders.CACHE_CONTROL, Redirects.NEVER_KEEP)
        .modelAttribute("view", views.view(audit, outcome, fields, problems, Language.of(locale)));
  }
}
