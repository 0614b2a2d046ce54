package kz.qadam.site.web;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.http.server.HttpServer;

/**
 * Ends requests that never end: a body of which nothing more comes, and one that comes by drops.
 * Connections without a request are {@code server.netty.idle-timeout}'s.
 */
@Component
class ServerTimeouts implements NettyServerCustomizer {

  private final Duration betweenParts;
  private final Duration wholeRequest;

  ServerTimeouts(
      @Value("${qadam.limits.pause-in-body}") Duration betweenParts,
      @Value("${qadam.limits.whole-request}") Duration wholeRequest) {
    this.betweenParts = betweenParts;
    this.wholeRequest = wholeRequest;
  }

  @Override
  public HttpServer apply(HttpServer server) {
    return server.readTimeout(betweenParts).requestTimeout(wholeRequest);
  }
}
