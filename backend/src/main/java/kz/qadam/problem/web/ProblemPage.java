package kz.qadam.problem.web;

import java.util.List;
import java.util.Map;
import kz.qadam.text.Language;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Model of the page {@code problem/problem}: the problem and what the layout needs. */
final class ProblemPage {

  private ProblemPage() {}

  static Map<String, Object> model(
      ProblemResponse problem, Language language, ServerHttpRequest request) {
    return Map.of(
        "problem", problem,
        "language", language,
        "lang", language.code(),
        "path", request.getPath().value(),
        "languageLinks", List.of());
  }
}
