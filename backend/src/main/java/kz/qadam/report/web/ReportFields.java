package kz.qadam.report.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ServiceException;
import kz.qadam.territory.KatoCode;
import org.jspecify.annotations.Nullable;

/** What the form for a new report sends, mistakes included. */
public record ReportFields(@Nullable String territory, @Nullable String asOf) {

  /** What was meant. */
  record Wish(KatoCode territory, LocalDate asOf) {}

  /**
   * Reads both fields.
   *
   * @throws ServiceException "invalid-input" with every wrong field at once
   */
  Wish read() {
    List<FieldProblem> problems = new ArrayList<>();
    Optional<KatoCode> code = readTerritory(problems);
    Optional<LocalDate> day = readDay(problems);
    if (!problems.isEmpty()) {
      throw ServiceException.invalid(problems);
    }
    return new Wish(code.orElseThrow(), day.orElseThrow());
  }

  private Optional<KatoCode> readTerritory(List<FieldProblem> problems) {
    if (territory == null || territory.isBlank()) {
      problems.add(FieldProblem.of("territory", "required"));
      return Optional.empty();
    }
    Optional<KatoCode> code = KatoCode.find(territory.strip());
    if (code.isEmpty()) {
      problems.add(FieldProblem.of("territory", "unknown-value", territory));
    }
    return code;
  }

  private Optional<LocalDate> readDay(List<FieldProblem> problems) {
    if (asOf == null || asOf.isBlank()) {
      problems.add(FieldProblem.of("asOf", "required"));
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(asOf.strip()));
    } catch (DateTimeException e) { // the problem says all there is to know
      problems.add(FieldProblem.of("asOf", "not-a-date", asOf));
      return Optional.empty();
    }
  }
}
