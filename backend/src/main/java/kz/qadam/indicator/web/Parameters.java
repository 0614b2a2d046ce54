package kz.qadam.indicator.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ServiceException;
import kz.qadam.territory.KatoCode;
import kz.qadam.territory.TerritoryNotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Reads the parameters of an address and gathers what is wrong with them. */
final class Parameters {

  private final MultiValueMap<String, String> values;
  private final List<FieldProblem> problems = new ArrayList<>();

  Parameters(MultiValueMap<String, String> values) {
    this.values = values;
  }

  /**
   * The territory named in a path.
   *
   * @throws TerritoryNotFoundException not nine digits
   */
  static KatoCode territory(String code) {
    if (!code.matches("[0-9]{9}")) {
      throw new TerritoryNotFoundException(code);
    }
    return new KatoCode(code);
  }

  /** Blank is the same as not given. */
  Optional<String> find(String name) {
    @Nullable String value = values.getFirst(name);
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }

  /** The day of the figures: not in the future, today when not given. */
  LocalDate readAsOf(LocalDate today) {
    Optional<String> text = find("asOf");
    try {
      LocalDate day = text.map(LocalDate::parse).orElse(today);
      if (day.isAfter(today)) {
        refuse("asOf", "in-the-future", day);
      }
      return day;
    } catch (DateTimeException e) { // the problem says all there is to know
      refuse("asOf", "not-a-date", text.orElse(""));
      return today;
    }
  }

  /** A value that must be one of a known set; empty when it is missing or unknown. */
  <T> Optional<T> readKnown(String name, Function<String, Optional<T>> finder) {
    Optional<String> text = find(name);
    if (text.isEmpty()) {
      refuse(name, "required");
      return Optional.empty();
    }
    Optional<T> value = finder.apply(text.get());
    if (value.isEmpty()) {
      refuse(name, "unknown-value", text.get());
    }
    return value;
  }

  void refuse(String field, String code, Object... details) {
    problems.add(FieldProblem.of(field, code, details));
  }

  /**
   * Ends the reading.
   *
   * @throws ServiceException "invalid-input" with every wrong parameter at once
   */
  void throwIfAnyProblem() {
    if (!problems.isEmpty()) {
      throw ServiceException.invalid(problems);
    }
  }
}
