package kz.qadam.account.web;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;

/**
 * Takes a first password from the request that made it to the page that shows it, in a cookie that
 * only this page gets and that it clears: any node can show it, and none keeps it.
 */
final class ShownOnce {

  private static final String NAME = "qadam-shown-once";

  /** As long as a browser takes from one page to the next. */
  private static final Duration LIFE = Duration.ofMinutes(1);

  /** Of a first password; what somebody else put into the cookie is not shown. */
  private static final Pattern SHAPE = Pattern.compile("[a-z2-9-]{1,40}");

  private ShownOnce() {}

  static void set(ServerWebExchange exchange, String path, String secret) {
    exchange.getResponse().addCookie(cookie(path, secret, LIFE));
  }

  /** Empty when it was shown, or nothing was to be. */
  static Optional<String> take(ServerWebExchange exchange) {
    HttpCookie cookie = exchange.getRequest().getCookies().getFirst(NAME);
    if (cookie == null) {
      return Optional.empty();
    }
    String path = exchange.getRequest().getPath().value();
    exchange.getResponse().addCookie(cookie(path, "", Duration.ZERO));
    return Optional.of(cookie.getValue()).filter(SHAPE.asMatchPredicate());
  }

  private static ResponseCookie cookie(String path, String value, Duration life) {
    return ResponseCookie.from(NAME, value)
        .path(path)
        .maxAge(life)
        .secure(true)
        .httpOnly(true)
        .sameSite("Strict")
        .build();
  }
}
