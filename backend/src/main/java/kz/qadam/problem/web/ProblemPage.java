package kz.qadam.problem.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kz.qadam.problem.PageFrame;
import kz.qadam.text.Language;
import kz.qadam.text.Texts;
import org.springframework.web.server.ServerWebExchange;

/**
 * Model of the page {@code problem/problem}: the problem, a form that was kept, and what the layout
 * needs.
 */
final class ProblemPage {

  private ProblemPage() {}

  /** Names of parameters in the reader's words. */
  record Names(Texts texts, Language language) {

    /**
     * A parameter without a name of its own, which no page sends, keeps the one it was sent with.
     */
    String of(String parameter) {
      String key = "parameter." + parameter;
      return texts.has(language, key) ? texts.get(language, key) : parameter;
    }
  }

  /** One wrong parameter under the name that its page gives it. */
  record Line(String subject, String detail) {}

  static Map<String, Object> model(
      ProblemResponse problem,
      Optional<KeptForm> kept,
      PageFrame frame,
      ServerWebExchange exchange,
      Names names) {
    Map<String, Object> model = new HashMap<>(frame.attributes(exchange));
    model.put("problem", problem);
    kept.ifPresent(form -> model.put("kept", form));
    model.put(
        "lines",
        problem.errors().stream()
            .map(error -> new Line(names.of(error.field()), error.detail()))
            .toList());
    model.put("path", exchange.getRequest().getPath().value());
    return model;
  }
}
