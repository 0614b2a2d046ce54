package kz.qadam.problem;

import java.util.List;
import java.util.Optional;
import kz.qadam.text.Language;
import kz.qadam.text.Texts;

/**
 * A wrong field of a form in the reader's words.
 *
 * @param field id of its input
 * @param message what is wrong, without the name of the field
 * @param detail the whole sentence
 */
public record FieldError(String field, String message, String detail) {

  /**
   * All that is wrong.
   *
   * @param names what the text keys of the fields' names begin with, e.g. {@code order.field}
   */
  public static List<FieldError> of(
      ServiceException problem, String names, Texts texts, Language language) {
    return problem.fields().stream().map(field -> of(field, names, texts, language)).toList();
  }

  private static FieldError of(FieldProblem problem, String names, Texts texts, Language language) {
    String message = texts.get(language, "field." + problem.code(), problem.values().toArray());
    String label = texts.get(language, names + "." + problem.field());
    return new FieldError(problem.field(), message, label + ": " + message);
  }

  /** What is wrong with one field; empty: nothing. */
  public static Optional<String> find(List<FieldError> errors, String field) {
    return errors.stream()
        .filter(error -> error.field().equals(field))
        .map(FieldError::message)
        .findFirst();
  }
}
