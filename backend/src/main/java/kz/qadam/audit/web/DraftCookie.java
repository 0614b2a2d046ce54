package kz.qadam.audit.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.qadam.audit.AuditId;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;

/** Remembers on the device which drafts were started there, last first. */
final class DraftCookie {

  private static final String NAME = "drafts";
  private static final int MOST_DRAFTS = 20;

  private DraftCookie() {}

  static List<AuditId> read(ServerWebExchange exchange) {
    HttpCookie cookie = exchange.getRequest().getCookies().getFirst(NAME);
    return cookie == null
        ? List.of()
        : Arrays.stream(cookie.getValue().split("_", -1))
            .flatMap(text -> AuditId.find(text).stream())
            .limit(MOST_DRAFTS)
            .toList();
  }

  static void add(ServerWebExchange exchange, AuditId started) {
    String value =
        Stream.concat(Stream.of(started), read(exchange).stream())
            .limit(MOST_DRAFTS)
            .map(AuditId::toString)
            .collect(Collectors.joining("_"));
    exchange
        .getResponse()
        .addCookie(
            ResponseCookie.from(NAME, value)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(Duration.ofDays(90))
                .build());
  }
}
