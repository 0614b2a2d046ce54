package kz.qadam.account.web;

import java.util.List;
import kz.qadam.problem.ServiceException;
import kz.qadam.text.Language;
import kz.qadam.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A wrong field in the reader's words.
 *
 * @param field id of its input
 * @param message what is wrong, without the name of the field
 * @param detail the whole sentence
 */
public record FieldMistake(String field, String message, String detail) {

  static List<FieldMistake> of(ServiceException problem, Texts texts, Language language) {
    return problem.fields().stream()
        .map(
            field -> {
              String message =
                  texts.get(language, "field." + field.code(), field.values().toArray());
              String label = texts.get(language, "account.field." + field.field());
              return new FieldMistake(field.field(), message, label + ": " + message);
            })
        .toList();
  }

  /** What is wrong with one field; null: nothing. */
  static @Nullable String find(List<FieldMistake> mistakes, String field) {
    return mistakes.stream()
        .filter(mistake -> mistake.field().equals(field))
        .map(FieldMistake::message)
        .findFirst()
        .orElse(null);
  }
}
