package kz.qadam.report.web;

import java.util.List;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ServiceException;
import kz.qadam.text.Language;
import kz.qadam.text.Texts;

/**
 * What is wrong with a field, in the reader's words.
 *
 * @param detail a whole sentence for the summary
 */
public record ReportMistake(String field, String message, String detail) {

  static List<ReportMistake> of(ServiceException refusal, Texts texts, Language language) {
    return refusal.fields().stream().map(field -> of(field, texts, language)).toList();
  }

  private static ReportMistake of(FieldProblem problem, Texts texts, Language language) {
    String message = texts.get(language, "field." + problem.code(), problem.values().toArray());
    String label = texts.get(language, "report.field." + problem.field());
    return new ReportMistake(problem.field(), message, label + ": " + message);
  }
}
