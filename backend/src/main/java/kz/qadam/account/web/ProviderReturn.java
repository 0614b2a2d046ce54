package kz.qadam.account.web;

import java.net.URI;
import kz.qadam.account.ProviderService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the provider sends browsers back to. */
@Component
class ProviderReturn {

  static final String ANSWER = "/sign-in/provider/answer";

  private final String configured;

  ProviderReturn(@Value("${qadam.oidc.return-address:}") String configured) {
    this.configured = configured;
  }

  /** A way to the provider, back, and on to a path of ours. */
  ProviderService.Trip trip(String next, ServerWebExchange exchange) {
    return new ProviderService.Trip(address(exchange), next);
  }

  private URI address(ServerWebExchange exchange) {
    return configured.isEmpty()
        ? UriComponentsBuilder.fromUri(exchange.getRequest().getURI())
            .replacePath(ANSWER)
            .replaceQuery(null)
            .build(true)
            .toUri()
        : URI.create(configured);
  }
}
