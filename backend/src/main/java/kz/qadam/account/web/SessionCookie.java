package kz.qadam.account.web;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;

/**
 * The cookie with the session's token. Scripts never see it; other sites never send it with a form.
 */
final class SessionCookie {

  private static final String NAME = "qadam-session";

  private SessionCookie() {}

  static Optional<String> read(ServerWebExchange exchange) {
    HttpCookie cookie = exchange.getRequest().getCookies().getFirst(CookieNames.of(NAME, exchange));
    return cookie == null ? Optional.empty() : Optional.of(cookie.getValue());
  }

  static void set(ServerWebExchange exchange, String token) {
    exchange.getResponse().addCookie(cookie(token, exchange).build());
  }

  static void clear(ServerWebExchange exchange) {
    exchange.getResponse().addCookie(cookie("", exchange).maxAge(Duration.ZERO).build());
  }

  /** Secure also on plain http: browsers take that from 127.0.0.1, and from nowhere else. */
  private static ResponseCookie.ResponseCookieBuilder cookie(
      String token, ServerWebExchange exchange) {
    return ResponseCookie.from(CookieNames.of(NAME, exchange), token)
        .path("/")
        .secure(true)
        .httpOnly(true)
        .sameSite("Lax");
  }
}
