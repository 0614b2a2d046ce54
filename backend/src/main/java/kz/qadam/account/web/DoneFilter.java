package kz.qadam.account.web;

import kz.qadam.problem.PageFrame;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Hands the frame of a page what the press before it has done. */
@Component
class DoneFilter implements WebFilter {

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    if (PageRequests.isReading(exchange)) {
      Done.take(exchange)
          .ifPresent(done -> exchange.getAttributes().put(PageFrame.DONE, done.code()));
    }
    return chain.filter(exchange);
  }
}
