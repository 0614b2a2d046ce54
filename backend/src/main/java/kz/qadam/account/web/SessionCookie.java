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

  static final String NAME = "qadam-session";

  private SessionCookie() {}

  static Optional<String> read(ServerWebExchange exchange) {
    HttpCookie cookie = exchange.getRequest().getCookies().getFirst(NAME);
    return cookie == null ? Optional.empty() : Optional.of(cookie.getValue());
  }

  static void set(ServerWebExchange exchange, String token) {
    exchange.getResponse().addCookie(cookie(token).build());
  }

  static void clear(ServerWebExchange exchange) {
    exchange.getResponse().addCookie(cookie("").maxAge(Duration.ZERO).build());
  }

  /** Secure also on plain http: browsers take that from 127.0.0.1, and from nowhere else. */
  private static ResponseCookie.ResponseCookieBuilder cookie(String token) {
    return ResponseCookie.from(NAME, token).path("/").secure(true).httpOnly(true).sameSite("Lax");
  }
}
