package kz.qadam.act.web;

import java.net.URI;
import kz.qadam.act.PaperHash;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Where readers outside reach this installation: what is printed has to lead there for years. */
@Component
class PublicAddress {

  private final String configured;

  /** Without a configured address the one that the request came to. */
  PublicAddress(@Value("${qadam.public-address:}") String configured) {
    this.configured = configured.replaceAll("/+$", "");
  }

  /** The page that checks a paper with this hash. */
  String ofVerification(PaperHash hash, ServerWebExchange exchange) {
    return origin(exchange) + "/verify/" + hash;
  }

  private String origin(ServerWebExchange exchange) {
    if (!configured.isEmpty()) {
      return configured;
    }
    URI request = exchange.getRequest().getURI();
    return request.getScheme() + "://" + request.getRawAuthority();
  }
}
