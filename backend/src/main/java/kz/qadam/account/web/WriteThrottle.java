package kz.qadam.account.web;

import java.time.Duration;
import kz.qadam.account.SignedIn;
import kz.qadam.problem.TooManyAttemptsException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Bounds how often one person, and one address without an account, may write: far more than anybody
 * types, far less than a program that went wrong sends. Reading is never counted.
 */
final class WriteThrottle implements WebFilter {

  private static final Duration PERIOD = Duration.ofMinutes(1);

  private final Buckets people;
  private final Buckets addresses;

  WriteThrottle(int perPerson, int perAddress) {
    this.people = Buckets.of(perPerson, PERIOD);
    this.addresses = Buckets.of(perAddress, PERIOD);
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    if (PageRequests.isReading(exchange)) {
      return chain.filter(exchange);
    }
    try {
      SignedIn.find(exchange)
          .ifPresentOrElse(
              who -> people.take(who.getName()),
              () -> addresses.take(PageRequests.address(exchange)));
    } catch (TooManyAttemptsException e) {
      return Mono.error(e);
    }
    return chain.filter(exchange);
  }
}
