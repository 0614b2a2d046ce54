package kz.qadam.fieldwork.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.qadam.account.PersonId;
import kz.qadam.fieldwork.AssignmentReason;
import kz.qadam.place.PlaceId;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ServiceException;
import org.jspecify.annotations.Nullable;

/** The form that gives places to an auditor, as sent. */
record AssignmentFields(
    @Nullable List<String> place,
    @Nullable String auditor,
    @Nullable String due,
    @Nullable String reason) {

  private static final String NUMBER = "[1-9]\\d{0,17}";

  /** What the form says. */
  record Wanted(List<PlaceId> places, PersonId auditor, LocalDate dueOn, AssignmentReason reason) {}

  /**
   * Reads the form.
   *
   * @throws ServiceException "invalid-input" with all that is missing
   */
  Wanted read() {
    List<FieldProblem> problems = new ArrayList<>();
    List<PlaceId> places =
        places().stream().map(number -> new PlaceId(Long.parseLong(number))).toList();
    if (places.isEmpty()) {
      problems.add(FieldProblem.of("place", "choose-one-place"));
    }
    if (auditor == null || !auditor.matches(NUMBER)) {
      problems.add(FieldProblem.of("auditor", "required"));
    }
    Optional<LocalDate> day = findDay();
    if (day.isEmpty()) {
      problems.add(
          due == null || due.isBlank()
              ? FieldProblem.of("due", "required")
              : FieldProblem.of("due", "not-a-date", due));
    }
    if (!problems.isEmpty()) {
      throw ServiceException.invalid(problems);
    }
    return new Wanted(places, findAuditor().orElseThrow(), day.orElseThrow(), reasonOrRepeat());
  }

  /** Numbers of the chosen places. */
  List<String> places() {
    return place == null ? List.of() : place.stream().filter(n -> n.matches(NUMBER)).toList();
  }

  Optional<PersonId> findAuditor() {
    return Optional.ofNullable(auditor)
        .filter(number -> number.matches(NUMBER))
        .map(number -> new PersonId(Long.parseLong(number)));
  }

  private Optional<LocalDate> findDay() {
    try {
      return Optional.of(LocalDate.parse(due == null ? "" : due.strip()));
    } catch (DateTimeException e) {
      return Optional.empty(); // the caller knows what was typed
    }
  }

  AssignmentReason reasonOrRepeat() {
    return Arrays.stream(AssignmentReason.values())
        .filter(one -> one.code().equals(reason))
        .findFirst()
        .orElse(AssignmentReason.REPEAT);
  }
}
