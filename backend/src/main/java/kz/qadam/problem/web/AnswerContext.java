package kz.qadam.problem.web;

import java.util.List;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.result.view.ViewResolver;

/** How an answer outside a controller is written: JSON by the codecs, pages by the resolvers. */
record AnswerContext(HandlerStrategies strategies, List<ViewResolver> viewResolvers)
    implements ServerResponse.Context {

  AnswerContext {
    viewResolvers = List.copyOf(viewResolvers);
  }

  @Override
  public List<HttpMessageWriter<?>> messageWriters() {
    return strategies.messageWriters();
  }
}
