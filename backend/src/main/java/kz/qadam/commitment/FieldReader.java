package kz.qadam.commitment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ServiceException;
import org.jspecify.annotations.Nullable;

/** Reads fields one by one and gathers what is wrong with them. */
final class FieldReader {

  private final List<FieldProblem> problems = new ArrayList<>();

  Optional<LocalDate> readDate(String field, @Nullable String text) {
    Optional<String> filled = readFilled(field, text);
    try {
      return filled.map(LocalDate::parse);
    } catch (DateTimeException e) { // the problem says all there is to know
      problems.add(FieldProblem.of(field, "not-a-date", filled.orElseThrow()));
      return Optional.empty();
    }
  }

  Optional<String> readDocumentNumber(@Nullable String text) {
    String field = "documentNumber";
    Optional<String> number = readFilled(field, text);
    if (number.isPresent() && number.get().length() > AcceptCommitment.DOCUMENT_NUMBER_MAX) {
      problems.add(FieldProblem.of(field, "too-long", AcceptCommitment.DOCUMENT_NUMBER_MAX));
    }
    return number;
  }

  /** Blank means the place as a whole. */
  OptionalLong readServiceId(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(text.strip()));
    } catch (NumberFormatException e) { // the problem says all there is to know
      problems.add(FieldProblem.of("serviceId", "unknown-value", text));
      return OptionalLong.empty();
    }
  }

  void refuse(String field, String code, Object... values) {
    problems.add(FieldProblem.of(field, code, values));
  }

  void refuseFuture(String field, Optional<LocalDate> date, LocalDate today) {
    if (date.isPresent() && date.get().isAfter(today)) {
      problems.add(FieldProblem.of(field, "in-the-future", date.get()));
    }
  }

  void refuseDueBeforeAccepted(Optional<LocalDate> due, Optional<LocalDate> accepted) {
    if (due.isPresent() && accepted.isPresent() && due.get().isBefore(accepted.get())) {
      problems.add(FieldProblem.of("dueOn", "due-before-accepted", accepted.get()));
    }
  }

  void refuseAfter(String field, Optional<LocalDate> date, LocalDate latest) {
    if (date.isPresent() && date.get().isAfter(latest)) {
      problems.add(FieldProblem.of(field, "date-too-late", latest.toString()));
    }
  }

  void throwIfAnyProblem() {
    if (!problems.isEmpty()) {
      throw ServiceException.invalid(problems);
    }
  }

  private Optional<String> readFilled(String field, @Nullable String text) {
    if (text == null || text.isBlank()) {
      problems.add(FieldProblem.of(field, "required"));
      return Optional.empty();
    }
    return Optional.of(text.strip());
  }
}
