package kz.qadam.order.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ServiceException;
import org.jspecify.annotations.Nullable;

/** Reads fields one by one and gathers what is wrong with them. */
final class OrderReader {

  private final List<FieldProblem> problems = new ArrayList<>();

  void refuse(String field, String code, Object... values) {
    problems.add(FieldProblem.of(field, code, values));
  }

  /** A text that has to be there. */
  Optional<String> readText(String field, @Nullable String typed, int longest) {
    Optional<String> text = readOptionalText(field, typed, longest);
    if (clean(typed).isEmpty()) {
      refuse(field, "required");
    }
    return text;
  }

  Optional<String> readOptionalText(String field, @Nullable String typed, int longest) {
    String text = clean(typed);
    if (text.length() > longest) {
      refuse(field, "too-long", longest);
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** PostgreSQL stores no NUL, and no reader sees the other control characters. */
  private static String clean(@Nullable String typed) {
    return typed == null ? "" : typed.replaceAll("[\\p{Cc}&&[^\n\t]]", "").strip();
  }

  Optional<LocalDate> readDate(String field, @Nullable String typed) {
    String text = clean(typed);
    if (text.isEmpty()) {
      refuse(field, "required");
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) { // the problem says all there is to know
      refuse(field, "not-a-date", text);
      return Optional.empty();
    }
  }

  /** Whole tenge, thousands apart or not. */
  Optional<Long> readTenge(String field, @Nullable String typed, long most) {
    String text = clean(typed).replaceAll("[\\s\u00a0\u202f]", "");
    if (text.isEmpty()) {
      refuse(field, "required");
    } else if (text.matches("-[0-9]+")) {
      refuse(field, "negative", text);
    } else if (!text.matches("[0-9]+")) {
      refuse(field, "not-whole", text);
    } else if (text.length() > 18 || Long.parseLong(text) > most || Long.parseLong(text) == 0) {
      refuse(field, "out-of-range", 1, most);
    } else {
      return Optional.of(Long.parseLong(text));
    }
    return Optional.empty();
  }

  void refuseAfter(Optional<LocalDate> date, LocalDate latest, String field, String code) {
    if (date.isPresent() && date.get().isAfter(latest)) {
      refuse(field, code, latest);
    }
  }

  void refuseBefore(Optional<LocalDate> date, LocalDate earliest, String field, String code) {
    if (date.isPresent() && date.get().isBefore(earliest)) {
      refuse(field, code, earliest);
    }
  }

  void throwIfAnyProblem() {
    if (!problems.isEmpty()) {
      throw ServiceException.invalid(problems);
    }
  }
}
