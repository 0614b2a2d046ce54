package kz.qadam.audit.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.qadam.account.SignedIn;
import kz.qadam.audit.AuditDraft;
import kz.qadam.audit.AuditDrafts;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditNotFoundException;
import kz.qadam.audit.form.AuditForm;
import kz.qadam.audit.form.FormStep;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.RefusedPage;
import kz.qadam.problem.ServiceException;
import kz.qadam.standard.StandardPacks;
import kz.qadam.text.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** The pages of a draft: each is saved whatever was typed, and left when it holds no mistake. */
@Controller
class AuditFormPages {

  private final AuditDrafts drafts;
  private final StandardPacks packs;
  private final StepViews views;
  private final Clock clock;

  AuditFormPages(AuditDrafts drafts, StandardPacks packs, StepViews views, Clock clock) {
    this.drafts = drafts;
    this.packs = packs;
    this.views = views;
    this.clock = clock;
  }

  /**
   * One page of the form. With {@code ?check} it also names what is missing, as the review does;
   * with {@code ?saved} it says that the draft was saved.
   */
  @GetMapping("/audits/{id}/steps/{code}")
  Rendering showStep(
      @PathVariable String id,
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> params,
      ServerWebExchange exchange,
      Locale locale) {
    AuditDraft draft = drafts.get(auditId(id), readerIn(exchange));
    AuditForm form = AuditForm.of(draft, packs);
    FormStep step = step(form, code, draft);
    List<FieldProblem> problems = form.check(step, draft.fields(), LocalDate.now(clock));
    return page(
            draft,
            form,
            step,
            params.containsKey("check") ? problems : withoutMissing(problems),
            locale)
        .modelAttribute("saved", params.containsKey("saved"))
        .build();
  }

  @PostMapping("/audits/{id}/steps/{code}")
  Rendering saveStep(
      @PathVariable String id,
      @PathVariable String code,
      SentFields sent,
      ServerWebExchange exchange,
      Locale locale) {
    SignedIn who = readerIn(exchange);
    AuditDraft draft = drafts.get(auditId(id), who);
    AuditForm form = AuditForm.of(draft, packs);
    FormStep step = step(form, code, draft);
    StepInput input = StepInput.of(form, step, sent);
    AuditDraft saved = drafts.save(draft.id(), who, input.fields());
    List<FieldProblem> problems = new ArrayList<>(input.foreign());
    if (input.go().equals(StepInput.NEXT) || input.go().equals(StepInput.ADD_ENTRANCE)) {
      problems.addAll(form.check(step, saved.fields(), LocalDate.now(clock)));
    }
    if (!problems.isEmpty()) {
      return RefusedPage.mark(
              page(saved, form, step, problems, locale).modelAttribute("saved", false))
          .build();
    }
    return Redirects.to(after(input.go(), form, step, saved, who));
  }

  private String after(String go, AuditForm form, FormStep step, AuditDraft saved, SignedIn who) {
    return switch (go) {
      case StepInput.SAVE -> Redirects.step(saved.id(), step.code()) + "?saved";
      case StepInput.ADD_ENTRANCE -> addEntrance(form, step, saved, who);
      case StepInput.REVIEW -> Redirects.review(saved.id());
      case StepInput.NEXT ->
          form.findNext(step, saved.fields())
              .map(next -> Redirects.step(saved.id(), next.code()))
              .orElseGet(() -> Redirects.review(saved.id()));
      default -> Redirects.step(saved.id(), step(form, go, saved).code());
    };
  }

  private String addEntrance(AuditForm form, FormStep step, AuditDraft saved, SignedIn who) {
    Map<String, String> oneMore = form.withOneMoreEntrance(saved.fields());
    AuditDraft larger = drafts.save(saved.id(), who, oneMore);
    return Redirects.step(saved.id(), form.lastEntrance(step, larger.fields()).code());
  }

  private Rendering.Builder<?> page(
      AuditDraft draft, AuditForm form, FormStep step, List<FieldProblem> problems, Locale locale) {
    return Rendering.view("audit/step")
        .header(HttpHeaders.CACHE_CONTROL, Redirects.NEVER_KEEP)
        .modelAttribute(
            "view",
            views.view(draft, form, step, problems, LocalDate.now(clock), Language.of(locale)));
  }

  /** A field nobody has come to yet is no mistake. */
  private static List<FieldProblem> withoutMissing(List<FieldProblem> problems) {
    return problems.stream().filter(problem -> !problem.code().equals("required")).toList();
  }

  private static FormStep step(AuditForm form, String code, AuditDraft draft) {
    return form.findStep(code, draft.fields())
        .orElseThrow(
            () -> new ServiceException(ProblemType.PAGE_NOT_FOUND, "no page '" + code + "'"));
  }

  static SignedIn readerIn(ServerWebExchange exchange) {
    return SignedIn.find(exchange).orElseThrow();
  }

  static AuditId auditId(String text) {
    return AuditId.find(text).orElseThrow(() -> new AuditNotFoundException(text));
  }
}
