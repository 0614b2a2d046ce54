package kz.qadam.account.web;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;

/**
 * Takes something from the request that made it to the page that shows it, in a cookie that names
 * the page and that the page clears: any node can show it, and none keeps it.
 */
enum ShownOnce {
  /** A first password. */
  PASSWORD("qadam-shown-once", "[a-z2-9-]{1,40}", "Strict"),
  /** What was done; Lax and not Strict, since the provider's page sends a browser back. */
  DONE("qadam-done", "[a-z-]{1,40}", "Lax");

  /** Between text and page; in neither of them. */
  private static final String SEPARATOR = "@";

  /** As long as a browser takes from one page to the next. */
  private static final Duration LIFE = Duration.ofMinutes(1);

  private final String label;

  /** What somebody else put into the cookie is not shown. */
  private final Pattern shape;

  private final String sameSite;

  ShownOnce(String label, String shape, String sameSite) {
    this.label = label;
    this.shape = Pattern.compile(shape);
    this.sameSite = sameSite;
  }

  void set(ServerWebExchange exchange, String path, String text) {
    exchange.getResponse().addCookie(cookie(text + SEPARATOR + path, LIFE, exchange));
  }

  /** Empty when it was shown, or nothing was to be. */
  Optional<String> take(ServerWebExchange exchange) {
    HttpCookie cookie =
        exchange.getRequest().getCookies().getFirst(CookieNames.of(label, exchange));
    if (cookie == null) {
      return Optional.empty();
    }
    String[] parts = cookie.getValue().split(SEPARATOR, 2);
    if (parts.length < 2 || !parts[1].equals(exchange.getRequest().getPath().value())) {
      return Optional.empty(); // of another page, which still has to show it
    }
    exchange.getResponse().addCookie(cookie("", Duration.ZERO, exchange));
    return Optional.of(parts[0]).filter(shape.asMatchPredicate());
  }

  private ResponseCookie cookie(String value, Duration life, ServerWebExchange exchange) {
    return ResponseCookie.from(CookieNames.of(label, exchange), value)
        .path("/") // a name of this host only may have no other (RFC 6265bis, 4.1.3.2)
        .maxAge(life)
        .secure(true)
        .httpOnly(true)
        .sameSite(sameSite)
        .build();
  }
}
