package kz.qadam.audit.web;

import kz.qadam.account.SignedIn;
import kz.qadam.audit.AuditDraft;
import kz.qadam.audit.AuditDrafts;
import kz.qadam.problem.RefusedPage;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** Deletes a draft after asking once more: what was typed cannot be brought back. */
@Controller
class DiscardPages {

  private static final String CONFIRMED = "confirmed";

  private final AuditDrafts drafts;
  private final DraftLines lines;

  DiscardPages(AuditDrafts drafts, DraftLines lines) {
    this.drafts = drafts;
    this.lines = lines;
  }

  @GetMapping("/audits/{id}/discard")
  Rendering ask(@PathVariable String id, ServerWebExchange exchange) {
    return question(drafts.get(AuditFormPages.auditId(id), AuditFormPages.readerIn(exchange)))
        .build();
  }

  /** Without the page's own field nobody has read the question: it is asked again. */
  @PostMapping("/audits/{id}/discard")
  Rendering discard(@PathVariable String id, SentFields sent, ServerWebExchange exchange) {
    SignedIn who = AuditFormPages.readerIn(exchange);
    AuditDraft draft = drafts.get(AuditFormPages.auditId(id), who);
    if (!sent.values().containsKey(CONFIRMED)) {
      return RefusedPage.mark(question(draft)).build();
    }
    drafts.discard(draft.id(), who);
    return Redirects.to("/audit");
  }

  private Rendering.Builder<?> question(AuditDraft draft) {
    return Rendering.view("audit/discard")
        .header(HttpHeaders.CACHE_CONTROL, Redirects.NEVER_KEEP)
        .modelAttribute("draft", lines.of(draft));
  }
}
