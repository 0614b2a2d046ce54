package kz.qadam.audit.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kz.qadam.account.PlaceRights;
import kz.qadam.account.Role;
import kz.qadam.account.SignedIn;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditDraft;
import kz.qadam.audit.AuditDrafts;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditNotFoundException;
import kz.qadam.audit.AuditService;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import kz.qadam.text.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** The review of a draft, its submission, and what follows from it. */
@Controller
class AuditPages {

  private final AuditService audits;
  private final AuditDrafts drafts;
  private final ReviewViews reviews;
  private final ResultViews results;
  private final PlaceRights rights;

  AuditPages(
      AuditService audits,
      AuditDrafts drafts,
      ReviewViews reviews,
      ResultViews results,
      PlaceRights rights) {
    this.audits = audits;
    this.drafts = drafts;
    this.reviews = reviews;
    this.results = results;
    this.rights = rights;
  }

  /** A submitted audit with its verdicts; a draft goes on at its first page, unknown to others. */
  @GetMapping("/audits/{id}")
  Rendering showAudit(@PathVariable String id, ServerWebExchange exchange, Locale locale) {
    AuditId audit = AuditFormPages.auditId(id);
    return audits
        .findAudit(audit)
        .map(found -> result(found, SignedIn.find(exchange), locale))
        .orElseGet(() -> goOn(audits.getDraft(audit), exchange));
  }

  private Rendering goOn(AuditDraft draft, ServerWebExchange exchange) {
    SignedIn auditor =
        SignedIn.find(exchange)
            .filter(who -> mayGoOn(who, draft))
            .orElseThrow(() -> new AuditNotFoundException(draft.id().toString()));
    return Redirects.to(Redirects.step(drafts.get(draft.id(), auditor).id(), "visit"));
  }

  private boolean mayGoOn(SignedIn who, AuditDraft draft) {
    Set<Role> auditing = Set.of(Role.AUDITOR);
    return who.person().equals(draft.knownStarter())
        ? rights.holdsForOwn(who, auditing, draft.place())
        : rights.holds(who, auditing, draft.place());
  }

  /** Goes on from the answers of an audit that was returned or withdrawn. */
  @PostMapping("/audits/{id}/correction")
  Rendering correct(@PathVariable String id, ServerWebExchange exchange) {
    AuditDraft draft =
        drafts.correct(AuditFormPages.auditId(id), AuditFormPages.readerIn(exchange));
    return Redirects.to("/audits/" + draft.id());
  }

  @GetMapping("/audits/{id}/review")
  Rendering showReview(@PathVariable String id, ServerWebExchange exchange, Locale locale) {
    AuditDraft draft = drafts.get(AuditFormPages.auditId(id), AuditFormPages.readerIn(exchange));
    return review(draft, List.of(), locale).build();
  }

  @PostMapping("/audits/{id}/review")
  Rendering submit(@PathVariable String id, ServerWebExchange exchange, Locale locale) {
    AuditId audit = AuditFormPages.auditId(id);
    SignedIn auditor = AuditFormPages.readerIn(exchange);
    try {
      return Redirects.to("/audits/" + drafts.submit(audit, auditor).id());
    } catch (ServiceException refusal) {
      if (refusal.type() != ProblemType.INVALID_INPUT) {
        throw refusal;
      }
      return review(drafts.get(audit, auditor), refusal.fields(), locale)
          .status(HttpStatusCode.valueOf(refusal.type().status()))
          .build();
    }
  }

  private Rendering.Builder<?> review(
      AuditDraft draft, List<FieldProblem> problems, Locale locale) {
    return Rendering.view("audit/review")
        .header(HttpHeaders.CACHE_CONTROL, Redirects.NEVER_KEEP)
        .modelAttribute("view", reviews.view(draft, problems, Language.of(locale)));
  }

  private Rendering result(Audit audit, Optional<SignedIn> reader, Locale locale) {
    return Rendering.view("audit/result")
        .header(HttpHeaders.CACHE_CONTROL, Redirects.NEVER_KEEP) // reviewers see more
        .modelAttribute("view", results.view(audit, reader, Language.of(locale)))
        .build();
  }
}
