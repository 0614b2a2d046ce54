package kz.qadam.account.web;

import java.time.Duration;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;

/**
 * Binds a sign-in that takes more than one request to the browser that began it. A neighbour below
 * the same domain that could plant one would sign somebody in as themselves.
 */
enum StepCookie {
  /** Somebody is at the provider. */
  PROVIDER("qadam-provider"),
  /** A code of the second factor is still to come. */
  CODE("qadam-code");

  private static final Duration LIFE = Duration.ofMinutes(10);

  private final String label;

  StepCookie(String label) {
    this.label = label;
  }

  /** Empty without one. */
  String read(ServerWebExchange exchange) {
    HttpCookie cookie =
        exchange.getRequest().getCookies().getFirst(CookieNames.of(label, exchange));
    return cookie == null ? "" : cookie.getValue();
  }

  void set(ServerWebExchange exchange, String ticket) {
    exchange.getResponse().addCookie(cookie(ticket, LIFE, exchange));
  }

  void clear(ServerWebExchange exchange) {
    exchange.getResponse().addCookie(cookie("", Duration.ZERO, exchange));
  }

  /** Lax and not Strict: the provider's page sends the browser back. */
  private ResponseCookie cookie(String ticket, Duration life, ServerWebExchange exchange) {
    return ResponseCookie.from(CookieNames.of(label, exchange), ticket)
        .path("/")
        .maxAge(life)
        .secure(true)
        .httpOnly(true)
        .sameSite("Lax")
        .build();
  }
}
