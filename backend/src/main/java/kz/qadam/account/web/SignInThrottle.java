package kz.qadam.account.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
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
  private static final int MOST_KEYS = 100_000;

  private final LoadingCache<String, Bucket> logins = buckets(PER_LOGIN);
  private final LoadingCache<String, Bucket> addresses = buckets(PER_ADDRESS);

  private static LoadingCache<String, Bucket> buckets(int attempts) {
    return Caffeine.newBuilder()
        .expireAfterAccess(PERIOD)
        .maximumSize(MOST_KEYS)
        .build(
            _ ->
                Bucket.builder()
                    .addLimit(limit -> limit.capacity(attempts).refillIntervally(attempts, PERIOD))
                    .build());
  }

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
    Bucket ofAddress = addresses.get(address(exchange));
    Bucket ofLogin = logins.get(login.strip().toLowerCase(Locale.ROOT));
    take(ofAddress);
    take(ofLogin);
    return new Attempt(List.of(ofAddress, ofLogin));
  }

  private static void take(Bucket bucket) {
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw new TooManyAttemptsException(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  private static String address(ServerWebExchange exchange) {
    var remote = exchange.getRequest().getRemoteAddress();
    return remote == null || remote.getAddress() == null
        ? "unknown"
        : remote.getAddress().getHostAddress();
  }
}
