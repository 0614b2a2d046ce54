package kz.qadam.account.web;

import org.springframework.security.web.reactive.result.view.CsrfRequestDataValueProcessor;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Makes the token of a page's forms before the page is written; {@code th:action} puts it into each
 * form. Other answers get neither token nor cookie.
 */
final class FormTokenFilter implements WebFilter {

  private final ServerWebExchangeMatcher pagesWithForms;

  FormTokenFilter(ServerWebExchangeMatcher pagesWithForms) {
    this.pagesWithForms = pagesWithForms;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return pagesWithForms
        .matches(exchange)
        .filter(match -> match.isMatch() && PageRequests.wantsPage(exchange))
        .flatMap(_ -> make(exchange))
        .then(Mono.defer(() -> chain.filter(exchange)));
  }

  /** Makes the token for this answer, also for one that is written outside of a controller. */
  static Mono<Void> make(ServerWebExchange exchange) {
    Mono<CsrfToken> token = exchange.getAttributeOrDefault(CsrfToken.class.getName(), Mono.empty());
    return token
        .doOnNext(
            made ->
                exchange
                    .getAttributes()
                    .put(CsrfRequestDataValueProcessor.DEFAULT_CSRF_ATTR_NAME, made))
        .then();
  }
}
