package kz.qadam.account.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import kz.qadam.account.PersonId;
import kz.qadam.account.SecurityEvent;
import kz.qadam.account.SecurityLog;
import kz.qadam.problem.TooManyAttemptsException;
import org.springframework.stereotype.Component;

/** Takes codes, each once: of the app, and of the paper that it was told to keep. */
@Component
class SecondFactorCodes {

  /** Of a million codes, three fit at any moment: one guesser in 6,700 is let in before this. */
  private static final int MOST_WRONG = 50;

  private static final Duration LOCK = Duration.ofDays(1);

  private final SecondFactorStore store;
  private final Clock clock;

  SecondFactorCodes(SecondFactorStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  boolean isAskedOf(PersonId person) {
    return store.find(person).filter(SecondFactorStore.Stored::isConfirmed).isPresent();
  }

  /**
   * Whether a code of the app or a recovery code fits; people may write either with gaps. Counts
   * the wrong ones, so the caller's transaction has to end well.
   *
   * @throws TooManyAttemptsException there were so many wrong ones that none is looked at
   */
  boolean take(PersonId person, String typed) {
    requireUnlocked(person);
    String code = bare(typed);
    boolean isRight =
        takeOfApp(person, code)
            || store.takeRecoveryCode(person, hashOfRecovery(code), clock.instant());
    if (isRight) {
      store.forgetWrong(person);
    } else {
      SecurityLog.note(person, SecurityEvent.WRONG_CODE);
      store.noteWrong(person, clock.instant(), clock.instant().minus(LOCK));
    }
    return isRight;
  }

  private void requireUnlocked(PersonId person) {
    Instant now = clock.instant();
    store
        .findLastWrong(person, MOST_WRONG)
        .map(last -> Duration.between(now, last.plus(LOCK)))
        .filter(Duration::isPositive)
        .ifPresent(
            left -> {
              SecurityLog.note(person, SecurityEvent.CODES_LOCKED);
              throw new TooManyAttemptsException(left);
            });
  }

  /** Codes are looked at again: an administrator made sure who is there. */
  void unlock(PersonId person) {
    store.forgetWrong(person);
  }

  /** Whether a code of the app fits. */
  boolean takeOfApp(PersonId person, String typed) {
    String code = bare(typed);
    return store
        .find(person)
        .filter(
            stored ->
                Totp.findSteps(stored.secret(), code, clock.instant()).stream()
                    .anyMatch(step -> store.takeStep(person, step)))
        .isPresent();
  }

  static byte[] hashOfRecovery(String code) {
    return SessionToken.hash(bare(code));
  }

  private static String bare(String typed) {
    return typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
  }
}
