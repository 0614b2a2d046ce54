package kz.qadam.audit.web;

import kz.qadam.audit.AuditDraft;
import kz.qadam.audit.AuditService;
import kz.qadam.problem.ProblemType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** Deletes a draft after asking once more: what was typed cannot be brought back. */
@Controller
class DiscardPages {

  private static final String CONFIRMED = "confirmed";

  private final AuditService audits;
  private final DraftLines drafts;

  DiscardPages(AuditService audits, DraftLines drafts) {
    this.audits = audits;
    this.drafts = drafts;
  }

  @GetMapping("/audits/{id}/discard")
  Rendering ask(@PathVariable String id) {
    return question(audits.getDraft(AuditFormPages.auditId(id))).build();
  }

  /** Without the page's own field nobody has read the question: it is asked again. */
  @PostMapping("/audits/{id}/discard")
  Rendering discard(@PathVariable String id, SentFields sent) {
    AuditDraft draft = audits.getDraft(AuditFormPages.auditId(id));
    if (!sent.values().containsKey(CONFIRMED)) {
      return question(draft)
          .status(HttpStatusCode.valueOf(ProblemType.INVALID_INPUT.status()))
          .build();
    }
    audits.discardDraft(draft.id());
    return Redirects.to("/audit");
  }

  private Rendering.Builder<?> question(AuditDraft draft) {
    return Rendering.view("audit/discard")
        .header(HttpHeaders.CACHE_CONTROL, Redirects.NEVER_KEEP)
        .modelAttribute("draft", drafts.of(draft));
  }
}
