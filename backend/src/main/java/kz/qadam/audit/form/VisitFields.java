package kz.qadam.audit.form;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qadam.problem.FieldProblem;

/** The fields of the first page. */
public final class VisitFields {

  public static final String AUDITOR = "auditor";
  public static final String VISITED_ON = "visited_on";
  public static final String ENTRANCES = "entrances";
  public static final String NOTE = "visit_note";

  /** In the order of the page. */
  public static final List<String> ALL = List.of(AUDITOR, VISITED_ON, ENTRANCES, NOTE);

  /** More entrances than any public building has; the form would grow without end. */
  public static final int MOST_ENTRANCES = 20;

  static final int LONGEST_NAME = 200;
  static final int LONGEST_NOTE = 2000;

  /** No register of this kind existed before; an earlier year is a slip of the pen. */
  static final LocalDate EARLIEST_VISIT = LocalDate.of(2000, 1, 1);

  /** As date fields send it, and as people write it where the browser has no date field. */
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("[uuuu-MM-dd][d.M.uuuu]").withResolverStyle(ResolverStyle.STRICT);

  private VisitFields() {}

  /** What a new draft says before anything is typed. */
  public static Map<String, String> atStart(LocalDate today, int entrances) {
    return Map.of(VISITED_ON, today.toString(), ENTRANCES, Integer.toString(entrances));
  }

  static Optional<String> readAuditor(Map<String, String> fields, List<FieldProblem> problems) {
    String name = text(fields, AUDITOR);
    if (name.isEmpty()) {
      problems.add(FieldProblem.of(AUDITOR, "required"));
      return Optional.empty();
    }
    return withinLength(AUDITOR, name, LONGEST_NAME, problems);
  }

  /** The day typed, if it is one. */
  public static Optional<LocalDate> findVisitedOn(Map<String, String> fields) {
    return findDate(text(fields, VISITED_ON));
  }

  static Optional<LocalDate> readVisitedOn(
      Map<String, String> fields, LocalDate today, List<FieldProblem> problems) {
    String typed = text(fields, VISITED_ON);
    if (typed.isEmpty()) {
      problems.add(FieldProblem.of(VISITED_ON, "required"));
      return Optional.empty();
    }
    Optional<LocalDate> date = findDate(typed);
    if (date.isEmpty()) {
      problems.add(FieldProblem.of(VISITED_ON, "not-a-date", typed));
    } else if (date.get().isAfter(today)) {
      problems.add(FieldProblem.of(VISITED_ON, "date-in-future", today));
    } else if (date.get().isBefore(EARLIEST_VISIT)) {
      problems.add(FieldProblem.of(VISITED_ON, "date-too-early", EARLIEST_VISIT));
    } else {
      return date;
    }
    return Optional.empty();
  }

  /** Blank: one. */
  static Optional<Integer> readEntrances(Map<String, String> fields, List<FieldProblem> problems) {
    String typed = text(fields, ENTRANCES);
    if (typed.isEmpty()) {
      return Optional.of(1);
    }
    if (!typed.matches("-?\\d{1,18}")) {
      problems.add(FieldProblem.of(ENTRANCES, "not-a-number", typed));
      return Optional.empty();
    }
    long count = Long.parseLong(typed);
    if (count < 1 || count > MOST_ENTRANCES) {
      problems.add(FieldProblem.of(ENTRANCES, "out-of-range", 1, MOST_ENTRANCES));
      return Optional.empty();
    }
    return Optional.of((int) count);
  }

  static Optional<String> readNote(Map<String, String> fields, List<FieldProblem> problems) {
    String note = text(fields, NOTE);
    return note.isEmpty() ? Optional.empty() : withinLength(NOTE, note, LONGEST_NOTE, problems);
  }

  static Optional<String> withinLength(
      String field, String value, int longest, List<FieldProblem> problems) {
    if (value.codePointCount(0, value.length()) > longest) {
      problems.add(FieldProblem.of(field, "too-long", longest));
      return Optional.empty();
    }
    return Optional.of(value);
  }

  static String text(Map<String, String> fields, String name) {
    return fields.getOrDefault(name, "").strip();
  }

  private static Optional<LocalDate> findDate(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed, DATE));
    } catch (DateTimeParseException e) {
      return Optional.empty(); // the caller knows what was typed
    }
  }
}
