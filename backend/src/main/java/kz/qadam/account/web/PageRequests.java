package kz.qadam.account.web;

import java.net.InetSocketAddress;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;

/** What a request says of its sender. */
final class PageRequests {

  private PageRequests() {}

  static boolean isReading(ServerWebExchange exchange) {
    HttpMethod method = exchange.getRequest().getMethod();
    return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
  }

  static boolean wantsPage(ServerWebExchange exchange) {
    return exchange.getRequest().getHeaders().getAccept().stream()
        .anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
  }

  /** Where the request came from, as text; the same for all when nobody knows. */
  static String address(ServerWebExchange exchange) {
    InetSocketAddress remote = exchange.getRequest().getRemoteAddress();
    return remote == null || remote.getAddress() == null
        ? "unknown"
        : remote.getAddress().getHostAddress();
  }
}
