package kz.qadam.map.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ServiceException;
import org.springframework.util.MultiValueMap;

/** Reads parameters of a request and collects everything that is wrong with them. */
final class QueryReader {

  private final MultiValueMap<String, String> parameters;
  private final List<FieldProblem> problems = new ArrayList<>();

  QueryReader(MultiValueMap<String, String> parameters) {
    this.parameters = parameters;
  }

  /** The first value that is not blank: forms send their empty fields, too. */
  Optional<String> findText(String name) {
    return listTexts(name).stream().findFirst();
  }

  /** One value; a text the parser refuses with IllegalArgumentException becomes a problem. */
  <T> Optional<T> find(String name, String problemCode, Function<String, T> parser) {
    return findText(name).flatMap(text -> parse(name, problemCode, text, parser));
  }

  /** All values of a repeated parameter. */
  <T> Set<T> list(String name, Function<String, T> parser) {
    Set<T> values = new LinkedHashSet<>();
    for (String text : listTexts(name)) {
      parse(name, "unknown-value", text, parser).ifPresent(values::add);
    }
    return values;
  }

  /** A whole number within limits, both inclusive. */
  int getWhole(String name, int least, int most, int fallback) {
    Optional<Integer> value = find(name, "not-a-number", Integer::valueOf);
    if (value.isPresent() && (value.get() < least || value.get() > most)) {
      problems.add(FieldProblem.of(name, "out-of-range", least, most));
      return fallback;
    }
    return value.orElse(fallback);
  }

  void refuse(FieldProblem problem) {
    problems.add(problem);
  }

  /** Throws when anything was wrong. */
  void finish() {
    if (!problems.isEmpty()) {
      throw ServiceException.invalid(problems);
    }
  }

  private List<String> listTexts(String name) {
    return parameters.getOrDefault(name, List.of()).stream()
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private <T> Optional<T> parse(
      String name, String problemCode, String text, Function<String, T> parser) {
    try {
      return Optional.of(parser.apply(text));
    } catch (IllegalArgumentException e) {
      problems.add(FieldProblem.of(name, problemCode, text));
      return Optional.empty();
    }
  }
}
