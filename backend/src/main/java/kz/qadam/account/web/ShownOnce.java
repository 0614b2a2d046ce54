package kz.qadam.account.web;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;

/**
 * Takes a first password from the request that made it to the page that shows it, in a cookie that
 * names the page and that the page clears: any node can show it, and none keeps it.
 */
final class ShownOnce {

  private static final String NAME = "qadam-shown-once";

  /** Between secret and page; in neither of them. */
  private static final String SEPARATOR = "@";

  /** As long as a browser takes from one page to the next. */
  private static final Duration LIFE = Duration.ofMinutes(1);

  /** Of a first password; what somebody else put into the cookie is not shown. */
  private static final Pattern SHAPE = Pattern.compile("[a-z2-9-]{1,40}");

  private ShownOnce() {}

  static void set(ServerWebExchange exchange, String path, String secret) {
    exchange.getResponse().addCookie(cookie(secret + SEPARATOR + path, LIFE, exchange));
  }

  /** Empty when it was shown, or nothing was to be. */
  static Optional<String> take(ServerWebExchange exchange) {
    HttpCookie cookie = exchange.getRequest().getCookies().getFirst(CookieNames.of(NAME, exchange));
    if (cookie == null) {
      return Optional.empty();
    }
    String[] parts = cookie.getValue().split(SEPARATOR, 2);
    if (parts.length < 2 || !parts[1].equals(exchange.getRequest().getPath().value())) {
      return Optional.empty(); // of another page, which still has to show it
    }
    exchange.getResponse().addCookie(cookie("", Duration.ZERO, exchange));
    return Optional.of(parts[0]).filter(SHAPE.asMatchPredicate());
  }

  private static ResponseCookie cookie(String value, Duration life, ServerWebExchange exchange) {
    return ResponseCookie.from(CookieNames.of(NAME, exchange), value)
        .path("/") // a name of this host only may have no other (RFC 6265bis, 4.1.3.2)
        .maxAge(life)
        .secure(true)
        .httpOnly(true)
        .sameSite("Strict")
        .build();
  }
}
