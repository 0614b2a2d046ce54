package kz.qadam.problem.web;

import java.util.HashMap;
import java.util.Map;
import kz.qadam.problem.PageFrame;
import org.springframework.web.server.ServerWebExchange;

/** Model of the page {@code problem/problem}: the problem and what the layout needs. */
final class ProblemPage {

  private ProblemPage() {}

  static Map<String, Object> model(
      ProblemResponse problem, PageFrame frame, ServerWebExchange exchange) {
    Map<String, Object> model = new HashMap<>(frame.attributes(exchange));
    model.put("problem", problem);
    model.put("path", exchange.getRequest().getPath().value());
    return model;
  }
}
