package kz.qadam.audit.web;

import java.util.List;
import java.util.Locale;
import kz.qadam.account.PersonId;
import kz.qadam.account.SignedIn;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditOutcome;
import kz.qadam.audit.AuditReview;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import kz.qadam.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
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

  /** The only field of the form. */
  record DecisionFields(@Nullable String reason) {}

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
    return decide(id, AuditOutcome.ACCEPTED, null, exchange, locale);
  }

  @PostMapping("/audits/{id}/return")
  Rendering returnAudit(
      @PathVariable String id,
      @ModelAttribute DecisionFields fields,
      ServerWebExchange exchange,
      Locale locale) {
    return decide(id, AuditOutcome.RETURNED, fields.reason(), exchange, locale);
  }

  @PostMapping("/audits/{id}/withdrawal")
  Rendering withdraw(
      @PathVariable String id,
      @ModelAttribute DecisionFields fields,
      ServerWebExchange exchange,
      Locale locale) {
    return decide(id, AuditOutcome.WITHDRAWN, fields.reason(), exchange, locale);
  }

  private Rendering ask(
      String id, AuditOutcome outcome, ServerWebExchange exchange, Locale locale) {
    Audit audit = review.getUndecided(AuditFormPages.auditId(id), outcome, personIn(exchange));
    return page(audit, outcome, "", List.of(), locale).build();
  }

  private Rendering decide(
      String id,
      AuditOutcome outcome,
      @Nullable String reason,
      ServerWebExchange exchange,
      Locale locale) {
    AuditId audit = AuditFormPages.auditId(id);
    PersonId who = personIn(exchange);
    try {
      return Redirects.to("/audits/" + review.decide(audit, outcome, who, reason).id());
    } catch (ServiceException refusal) {
      if (refusal.fields().isEmpty()) {
        throw refusal;
      }
      return page(
              review.getUndecided(audit, outcome, who),
              outcome,
              reason == null ? "" : reason,
              refusal.fields(),
              locale)
          .status(HttpStatusCode.valueOf(ProblemType.INVALID_INPUT.status()))
          .build();
    }
  }

  private static PersonId personIn(ServerWebExchange exchange) {
    return SignedIn.find(exchange).orElseThrow().person();
  }

  private Rendering.Builder<?> page(
      Audit audit,
      AuditOutcome outcome,
      String reason,
      List<FieldProblem> problems,
      Locale locale) {
    return Rendering.view("audit/decision")
        .header(HttpHeaders.CACHE_CONTROL, Redirects.NEVER_KEEP)
        .modelAttribute("view", views.view(audit, outcome, reason, problems, Language.of(locale)));
  }
}
