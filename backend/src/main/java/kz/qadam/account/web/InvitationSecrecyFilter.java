package kz.qadam.account.web;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * Keeps the token in the address of an invitation from other pages and from caches, whoever
 * answers: its page, a problem, or the filters before both.
 */
@Component
class InvitationSecrecyFilter implements WebFilter {

  /** Also one that is spelled otherwise and refused: the token in it is a token all the same. */
  private static final PathPattern ADDRESSES =
      PathPatternParser.defaultInstance.parse(AcceptancePages.PATH + "/**");

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    if (ADDRESSES.matches(exchange.getRequest().getPath().pathWithinApplication())) {
      exchange
          .getResponse()
          .beforeCommit(() -> Mono.fromRunnable(() -> hide(exchange.getResponse().getHeaders())));
    }
    return chain.filter(exchange);
  }

  private static void hide(HttpHeaders headers) {
    headers.set("Referrer-Policy", "no-referrer");
    headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
