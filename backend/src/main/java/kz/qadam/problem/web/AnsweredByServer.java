package kz.qadam.problem.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;

/**
 * The server refuses a body that it cannot take apart by itself, while ours still reads it. There
 * is nobody left to answer then, and nothing that went wrong here.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE) // whatever the others answered could not be sent
class AnsweredByServer implements WebExceptionHandler {

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
    return failure instanceof IllegalStateException && isOfServer(failure) && isAnswered(exchange)
        ? Mono.empty()
        : Mono.error(failure);
  }

  /** Thrown where headers are sent a second time. */
  private static boolean isOfServer(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    return trace.length > 0 && trace[0].getClassName().startsWith("reactor.netty.http.server.");
  }

  private static boolean isAnswered(ServerWebExchange exchange) {
    HttpServerResponse response =
        ServerHttpResponseDecorator.getNativeResponse(exchange.getResponse());
    return response.hasSentHeaders();
  }
}
