package kz.qadam.problem.web;

import java.util.List;
import java.util.Optional;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import kz.qadam.text.Language;
import kz.qadam.text.Texts;

/**
 * A problem as JSON (RFC 9457, application/problem+json), in the reader's language.
 *
 * @param errors one entry for each wrong field; empty when the problem is not about fields
 */
record ProblemResponse(
    String type, String title, int status, String detail, List<FieldError> errors) {

  record FieldError(String field, String code, String detail) {}

  static ProblemResponse of(
      ProblemType type, Optional<ServiceException> cause, Texts texts, Language language) {
    List<FieldProblem> fields = cause.map(ServiceException::fields).orElse(List.of());
    Object[] values = cause.map(ServiceException::values).orElse(List.of()).toArray();
    return new ProblemResponse(
        type.uri(),
        texts.get(language, "problem." + type.code() + ".title"),
        type.status(),
        texts.get(language, "problem." + type.code() + ".advice", values),
        fields.stream().map(field -> fieldError(field, texts, language)).toList());
  }

  private static FieldError fieldError(FieldProblem problem, Texts texts, Language language) {
    String text = texts.get(language, "field." + problem.code(), problem.values().toArray());
    return new FieldError(problem.field(), problem.code(), text);
  }
}
