package kz.qadam.replay.web;

import java.util.List;
import kz.qadam.problem.ServiceException;
import kz.qadam.standard.InvalidPackException;
import kz.qadam.standard.PackFiles;
import kz.qadam.standard.PackMistake;
import kz.qadam.text.Language;
import kz.qadam.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A mistake in the reader's words.
 *
 * @param field id of its input
 * @param message what is wrong, without the name of the field
 * @param detail the whole sentence
 */
public record FormMistake(String field, String message, String detail) {

  /** Nobody reads more at once; the rest comes when these are mended. */
  private static final int MOST = 200;

  static List<FormMistake> of(ServiceException problem, Texts texts, Language language) {
    return problem.fields().stream()
        .map(
            field -> {
              String message =
                  texts.get(language, "field." + field.code(), field.values().toArray());
              String label = texts.get(language, "standard.field." + field.field());
              return new FormMistake(field.field(), message, label + ": " + message);
            })
        .toList();
  }

  static List<FormMistake> of(InvalidPackException wrong, Texts texts, Language language) {
    return wrong.mistakes().stream()
        .limit(MOST)
        .map(mistake -> of(mistake, texts, language))
        .toList();
  }

  private static FormMistake of(PackMistake mistake, Texts texts, Language language) {
    String message =
        texts.get(
            language,
            "standard.mistake." + mistake.kind().code(),
            mistake.value(),
            expected(mistake.column(), texts, language));
    String input = mistake.file().equals(PackFiles.DESCRIPTION) ? "description" : "criteria";
    String where =
        mistake.where().isEmpty()
            ? mistake.file()
            : mistake.file() + ", " + where(mistake, texts, language);
    return new FormMistake(input, message, where + ": " + message);
  }

  /** Places are written alike in all languages, but for the words around numbers and names. */
  private static String where(PackMistake mistake, Texts texts, Language language) {
    return mistake
        .where()
        .replaceFirst("^row ", texts.get(language, "standard.mistake.row") + " ")
        .replaceFirst(", column ", ", " + texts.get(language, "standard.mistake.column") + " ")
        .replaceFirst("^field ", texts.get(language, "standard.mistake.field-name") + " ")
        .replaceFirst("^zone ", texts.get(language, "standard.mistake.zone-name") + " ");
  }

  private static String expected(@Nullable String column, Texts texts, Language language) {
    String key = "standard.column." + column;
    return texts.has(language, key) ? texts.get(language, key) : "";
  }
}
