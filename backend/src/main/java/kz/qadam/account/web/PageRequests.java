package kz.qadam.account.web;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;

/** Tells a person with a browser from a program. */
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
}
