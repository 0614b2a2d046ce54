package kz.qadam.fieldwork.web;

import java.util.List;
import java.util.Locale;
import kz.qadam.account.PersonId;
import kz.qadam.account.SignedIn;
import kz.qadam.fieldwork.Assignment;
import kz.qadam.fieldwork.AssignmentService;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import kz.qadam.text.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** Where a reviewer gives places to auditors and takes them back. */
@Controller
class AssignmentPages {

  private static final String PATH = "/assignments";
  private static final AssignmentFields NOTHING_SENT = new AssignmentFields(null, null, null, null);

  private final AssignmentService assignments;
  private final AssignmentViews views;

  AssignmentPages(AssignmentService assignments, AssignmentViews views) {
    this.assignments = assignments;
    this.views = views;
  }

  @GetMapping(PATH)
  Rendering show(
      @ModelAttribute CandidateFilter filter, ServerWebExchange exchange, Locale locale) {
    return page(filter, NOTHING_SENT, List.of(), exchange, locale).build();
  }

  @PostMapping(PATH)
  Rendering assign(
      @ModelAttribute CandidateFilter filter,
      @ModelAttribute AssignmentFields sent,
      ServerWebExchange exchange,
      Locale locale) {
    try {
      AssignmentFields.Wanted wanted = sent.read();
      assignments.assign(
          reader(exchange), wanted.places(), wanted.auditor(), wanted.dueOn(), wanted.reason());
    } catch (ServiceException refusal) {
      if (refusal.type() != ProblemType.INVALID_INPUT) {
        throw refusal;
      }
      return page(filter, sent, refusal.fields(), exchange, locale)
          .status(HttpStatusCode.valueOf(refusal.type().status()))
          .build();
    }
    return done();
  }

  private Rendering.Builder<?> page(
      CandidateFilter filter,
      AssignmentFields sent,
      List<FieldProblem> problems,
      ServerWebExchange exchange,
      Locale locale) {
    Language language = Language.of(locale);
    return Rendering.view("fieldwork/assignments")
        .modelAttribute("view", views.page(reader(exchange), filter, sent, problems, language));
  }

  /** One assignment: give it to somebody else, or take it back. */
  @GetMapping("/assignments/{id}")
  Rendering showOne(@PathVariable String id, Locale locale) {
    return onePage(id, NOTHING_SENT, List.of(), locale).build();
  }

  private Rendering.Builder<?> onePage(
      String id, AssignmentFields sent, List<FieldProblem> problems, Locale locale) {
    Language language = Language.of(locale);
    Assignment one = assignments.getOpen(number(id));
    return Rendering.view("fieldwork/assignment")
        .modelAttribute("line", views.line(one, language).orElseThrow(() -> notFound(id)))
        .modelAttribute("auditors", views.auditors(List.of(one.place())))
        .modelAttribute("chosen", sent.findAuditor().orElseGet(() -> one.auditor().id()).toString())
        .modelAttribute(
            "mistakes",
            problems.stream().map(problem -> views.mistake(problem, language)).toList());
  }

  @PostMapping("/assignments/{id}/auditor")
  Rendering reassign(
      @PathVariable String id,
      @ModelAttribute AssignmentFields sent,
      ServerWebExchange exchange,
      Locale locale) {
    try {
      PersonId auditor =
          sent.findAuditor()
              .orElseThrow(
                  () -> ServiceException.invalid(List.of(FieldProblem.of("auditor", "required"))));
      assignments.reassign(reader(exchange), number(id), auditor);
    } catch (ServiceException refusal) {
      if (refusal.type() != ProblemType.INVALID_INPUT) {
        throw refusal;
      }
      return onePage(id, sent, refusal.fields(), locale)
          .status(HttpStatusCode.valueOf(refusal.type().status()))
          .build();
    }
    return done();
  }

  @PostMapping("/assignments/{id}/revocation")
  Rendering revoke(@PathVariable String id, ServerWebExchange exchange) {
    assignments.revoke(reader(exchange), number(id));
    return done();
  }

  private static Rendering done() {
    return Rendering.redirectTo(PATH + "#open").status(HttpStatus.SEE_OTHER).build();
  }

  private static long number(String id) {
    if (!id.matches("[1-9]\\d{0,17}")) {
      throw notFound(id);
    }
    return Long.parseLong(id);
  }

  private static ServiceException notFound(String id) {
    return new ServiceException(ProblemType.ASSIGNMENT_NOT_FOUND, "no assignment " + id);
  }

  private static SignedIn reader(ServerWebExchange exchange) {
    return SignedIn.find(exchange).orElseThrow();
  }
}
