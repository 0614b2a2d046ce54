package kz.qadam.account.web;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import kz.qadam.account.PersonId;
import kz.qadam.account.SecurityEvent;
import kz.qadam.account.SecurityLog;
import kz.qadam.problem.TooManyAttemptsException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Slows down guessing: so many wrong passwords for one login and from one address. A right password
 * gives its attempt back, but not the work of comparing it. Counted in the memory of each node.
 */
@Component
class SignInThrottle {

  /** Somebody who looks for the right one of their passwords needs fewer. */
  static final int PER_LOGIN = 10;

  /** A whole akimat may share one address. */
  static final int PER_ADDRESS = 100;

  /** Right ones count, too: each costs as much memory and time as a wrong one. */
  static final int COMPARED_PER_ADDRESS = 300;

  /** No login is longer; what is typed beyond it would only fill our memory. */
  private static final int LONGEST_KEY = 64;

  private static final Duration PERIOD = Duration.ofMinutes(15);

  private final Buckets logins = Buckets.of(PER_LOGIN, PERIOD);
  private final Buckets addresses = Buckets.of(PER_ADDRESS, PERIOD);
  private final Buckets compared = Buckets.of(COMPARED_PER_ADDRESS, PERIOD);

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
   * Counts an attempt before the password is looked at, so that many at once count, too. One that
   * is refused for its login compares nothing and is not held against all others at its address.
   *
   * @throws TooManyAttemptsException there were too many; says when to try again
   */
  Attempt take(String login, ServerWebExchange exchange) {
    return take(login, PageRequests.address(exchange));
  }

  /** As the other method, of a change of one's own password. */
  Attempt take(PersonId person, ServerWebExchange exchange) {
    return take("password " + person, exchange); // a space keeps it apart from all logins
  }

  Attempt take(String login, String address) {
    Bucket ofAddress = addresses.take(address);
    try {
      Bucket ofLogin = logins.take(key(login));
      compared.take(address);
      return new Attempt(List.of(ofAddress, ofLogin));
    } catch (TooManyAttemptsException e) {
      ofAddress.addTokens(1);
      SecurityLog.noteUnknown(SecurityEvent.TOO_MANY_ATTEMPTS);
      throw e;
    }
  }

  private static String key(String login) {
    String text = login.strip();
    return text.substring(0, Math.min(text.length(), LONGEST_KEY)).toLowerCase(Locale.ROOT);
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
