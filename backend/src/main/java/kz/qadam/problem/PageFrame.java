package kz.qadam.problem;

import java.util.Map;
import org.springframework.web.server.ServerWebExchange;

/** What every page carries around its own content, pages of problems included. */
public interface PageFrame {

  /** Attribute of a request: end of the text key that says what the press before has done. */
  String DONE = "qadam.done";

  /**
   * The model attributes of the layout. Answers from memory, so it may be called on any thread.
   *
   * @return never with a null value
   */
  Map<String, Object> attributes(ServerWebExchange exchange);
}
