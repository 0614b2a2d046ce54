package kz.qadam.account.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** What a request says of its sender. */
final class PageRequests {

  private static final int NETWORK_BYTES = 8;

  /** Styles, scripts, pictures: the same for everybody. */
  private static final List<PathPattern> FILES =
      Stream.of("/app/**", "/webjars/**").map(PathPatternParser.defaultInstance::parse).toList();

  private PageRequests() {}

  static boolean isReading(ServerWebExchange exchange) {
    HttpMethod method = exchange.getRequest().getMethod();
    return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
  }

  /** Whether it reads a file that is the same for everybody. */
  static boolean isForFile(ServerWebExchange exchange) {
    PathContainer path = exchange.getRequest().getPath().pathWithinApplication();
    return isReading(exchange) && FILES.stream().anyMatch(file -> file.matches(path));
  }

  static boolean wantsPage(ServerWebExchange exchange) {
    return exchange.getRequest().getHeaders().getAccept().stream()
        .anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
  }

  /**
   * Where the request came from, as text; the same for all when nobody knows. Of IPv6 the network:
   * one customer has at least 2^64 addresses of their own (RFC 6177).
   */
  static String address(ServerWebExchange exchange) {
    InetSocketAddress remote = exchange.getRequest().getRemoteAddress();
    return remote == null || remote.getAddress() == null ? "unknown" : address(remote.getAddress());
  }

  static String address(InetAddress address) {
    return address instanceof Inet6Address
        ? HexFormat.of().formatHex(address.getAddress(), 0, NETWORK_BYTES) + "/64"
        : address.getHostAddress();
  }
}
