package kz.qadam.account;

import java.util.Locale;

/** What whoever looks after an installation has to be able to find in its log afterwards. */
public enum SecurityEvent {
  SIGNED_IN,
  SESSION_ENDED,
  OTHER_SESSIONS_ENDED,
  WRONG_PASSWORD,
  FIRST_PASSWORD_OVER,
  WRONG_CODE,
  CODES_LOCKED,
  TOO_MANY_ATTEMPTS,
  PASSWORD_CHANGED,
  PASSWORD_RESET,
  SECOND_FACTOR_ON,
  SECOND_FACTOR_OFF,
  SECOND_FACTOR_REMOVED,
  LINKED_WITH_PROVIDER,
  UNLINKED_FROM_PROVIDER,
  ERASED,
  REFUSED;

  /** As the log has it. */
  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
