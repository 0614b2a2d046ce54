package kz.qadam.account.web;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import kz.qadam.problem.TooManyAttemptsException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Slows down guessing: so many wrong passwords for one login and from one address. Counted in the
 * memory of each node. A right password gives its attempt back.
 */
@Component
class SignInThrottle {

  /** Somebody who looks for the right one of their passwords needs fewer. */
  static final int PER_LOGIN = 10;

  /** A whole akimat may share one address. */
  static final int PER_ADDRESS = 100;

  private static final Duration PERIOD = Duration.ofMinutes(15);

  private final Buckets logins = Buckets.of(PER_LOGIN, PERIOD);
  private final Buckets addresses = Buckets.of(PER_ADDRESS, PERIOD);

  /** One attempt that was let through. */
  record Attempt(List<Bucket> buckets) {

    Attempt {
      buckets = List.copyOf(buckets);
    }

    /** The password was right. */
    void giveBack() {
      buckets.forEach(bucket -> bucket.addTokens(1));
    }
  }

  /**
   * Counts an attempt before the password is looked at, so that many at once count, too.
   *
   * @throws TooManyAttemptsException there were too many; says when to try again
   */
  Attempt take(String login, ServerWebExchange exchange) {
    Bucket ofAddress = addresses.take(PageRequests.address(exchange));
    Bucket ofLogin = logins.take(login.strip().toLowerCase(Locale.ROOT));
    return new Attempt(List.of(ofAddress, ofLogin));
  }

  /**
   * Counts an attempt of which only the address is known yet.
   *
   * @throws TooManyAttemptsException there were too many; says when to try again
   */
  void take(ServerWebExchange exchange) {
    addresses.take(PageRequests.address(exchange));
  }

  /** The attempt of an earlier request from this address ended well. */
  void giveBack(ServerWebExchange exchange) {
    addresses.giveBack(PageRequests.address(exchange));
  }
}
