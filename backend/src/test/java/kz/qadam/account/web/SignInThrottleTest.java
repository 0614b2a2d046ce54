package kz.qadam.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.UUID;
import kz.qadam.problem.TooManyAttemptsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInThrottleTest {

  private static final String HERE = "203.0.113.7";

  private final SignInThrottle throttle = new SignInThrottle();

  private void assertRefused(String login, String address) {
    assertThatThrownBy(() -> throttle.take(login, address))
        .isInstanceOf(TooManyAttemptsException.class);
  }

  private static String another() {
    return UUID.randomUUID().toString();
  }

  @Test
  void whatIsTypedBeyondTheLongestLoginMakesNoOtherLogin() {
    String login = "a".repeat(64);
    for (int i = 0; i < SignInThrottle.PER_LOGIN; i++) {
      throttle.take(" " + login + "b".repeat(i * 1000), HERE);
    }
    assertRefused(login.toUpperCase(Locale.ROOT), "198.51.100.1");
    throttle.take("a".repeat(63), HERE);
  }

  @Test
  void guessesAtALockedLoginAreNotHeldAgainstItsWholeAddress() {
    for (int i = 0; i < SignInThrottle.PER_LOGIN; i++) {
      throttle.take("locked", HERE);
    }
    for (int i = 0; i < SignInThrottle.PER_ADDRESS; i++) {
      assertRefused("locked", HERE);
    }
    throttle.take("somebody-else", HERE);
  }

  @Test
  void anAddressIsBoundedWhateverLoginsItTries() {
    for (int i = 0; i < SignInThrottle.PER_ADDRESS; i++) {
      throttle.take(another(), HERE);
    }
    assertRefused(another(), HERE);
    throttle.take(another(), "198.51.100.1");
  }

  @Test
  void rightPasswordsAreNoGuessesButTheirWorkIsBounded() {
    for (int i = 0; i < SignInThrottle.COMPARED_PER_ADDRESS; i++) {
      throttle.take("own", HERE).giveBack();
    }
    assertRefused("own", HERE);
  }

  @ParameterizedTest
  @CsvSource({
    "2001:db8:1:2::1,         20010db800010002/64",
    "2001:db8:1:2:ffff::9,    20010db800010002/64",
    "2001:db8:1:3::1,         20010db800010003/64",
    "::ffff:203.0.113.7,      203.0.113.7",
    "203.0.113.7,             203.0.113.7"
  })
  void anIpv6NetworkIsOneAddress(String sent, String key) throws UnknownHostException {
    assertThat(PageRequests.address(InetAddress.getByName(sent))).isEqualTo(key);
  }
}
