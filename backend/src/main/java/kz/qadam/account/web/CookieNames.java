package kz.qadam.account.web;

import org.springframework.web.server.ServerWebExchange;

/**
 * What our cookies are called. Over TLS a browser takes the longer name only from this very host,
 * for all of it, over TLS: a neighbour below the same domain cannot put a session of theirs into
 * somebody's browser (RFC 6265bis, 4.1.3.2). Over plain http, which works on the machine itself,
 * not every browser takes such a name.
 */
final class CookieNames {

  private static final String HOST_PREFIX = "__Host-";

  private CookieNames() {}

  static String of(String name, ServerWebExchange exchange) {
    boolean isTls = "https".equals(exchange.getRequest().getURI().getScheme());
    return isTls ? HOST_PREFIX + name : name;
  }
}
