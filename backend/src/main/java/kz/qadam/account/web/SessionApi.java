package kz.qadam.account.web;

import kz.qadam.account.SignedIn;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** For programs of our own pages that stay open longer than a page: who is signed in. */
@RestController
class SessionApi {

  /**
   * Who is signed in.
   *
   * @param formToken to be sent as X-XSRF-TOKEN with everything that writes
   */
  record SessionResponse(long person, String name, String formToken) {}

  /** Makes a new form token, since that of a page kept offline is out of date. */
  @GetMapping("/api/session")
  Mono<SessionResponse> getSession(ServerWebExchange exchange) {
    SignedIn who = SignedIn.find(exchange).orElseThrow();
    Mono<CsrfToken> token = exchange.getAttributeOrDefault(CsrfToken.class.getName(), Mono.empty());
    return token.map(
        made -> new SessionResponse(who.person().value(), who.displayName(), made.getToken()));
  }
}
