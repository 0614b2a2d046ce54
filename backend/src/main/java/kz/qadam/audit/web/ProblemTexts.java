package kz.qadam.audit.web;

import java.util.List;
import java.util.Optional;
import kz.qadam.audit.ReasonTexts;
import kz.qadam.audit.form.AuditForm;
import kz.qadam.audit.form.FieldName;
import kz.qadam.audit.form.FormStep;
import kz.qadam.audit.form.VisitFields;
import kz.qadam.problem.FieldProblem;
import kz.qadam.text.Language;
import kz.qadam.text.Texts;

/** Mistakes in a reader's words, each with the way to its field. */
record ProblemTexts(Texts texts, ReasonTexts reasons, Language language, AuditForm form) {

  String text(FieldProblem problem) {
    return texts.get(language, "field." + problem.code(), problem.values().toArray());
  }

  /** Links to fields of the page one is on. */
  List<ProblemLink> onThisPage(List<FieldProblem> problems) {
    return problems.stream().map(problem -> link("", problem)).toList();
  }

  /** Links to fields wherever they are; what is on no page stays on this one. */
  List<ProblemLink> across(String audit, List<FieldProblem> problems, List<FormStep> steps) {
    return problems.stream()
        .map(
            problem ->
                link(
                    stepOf(problem.field(), steps)
                        .map(step -> "/audits/" + audit + "/steps/" + step.code())
                        .orElse(""),
                    problem))
        .toList();
  }

  private ProblemLink link(String page, FieldProblem problem) {
    return new ProblemLink(page + "#" + problem.field(), subject(problem.field()), text(problem));
  }

  private Optional<FormStep> stepOf(String field, List<FormStep> steps) {
    return steps.stream().filter(step -> form.listFields(step).contains(field)).findFirst();
  }

  private String subject(String field) {
    if (VisitFields.ALL.contains(field)) {
      return texts.get(language, "audit.field." + field);
    }
    return FieldName.find(field)
        .flatMap(
            name ->
                form.pack()
                    .findCriterion(name.criterion())
                    .map(criterion -> reasons.subject(language, criterion, name.entrance())))
        .orElseGet(() -> texts.get(language, "audit.form"));
  }
}
