package kz.qadam.account.internal;

import java.time.Clock;
import java.util.Locale;
import kz.qadam.account.PersonId;
import org.springframework.stereotype.Component;

/** Takes codes, each once: of the app, and of the paper that it was told to keep. */
@Component
class SecondFactorCodes {

  private final SecondFactorStore store;
  private final Clock clock;

  SecondFactorCodes(SecondFactorStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  boolean isAskedOf(PersonId person) {
    return store.find(person).filter(SecondFactorStore.Stored::isConfirmed).isPresent();
  }

  /** Whether a code of the app or a recovery code fits; people may write either with gaps. */
  boolean take(PersonId person, String typed) {
    String code = bare(typed);
    return takeOfApp(person, code)
        || store.takeRecoveryCode(person, hashOfRecovery(code), clock.instant());
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
