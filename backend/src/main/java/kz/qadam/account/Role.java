package kz.qadam.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person may be to the register. A citizen has no account and no role. */
public enum Role {
  /** Speaks for the organisation that owns or runs places. */
  ORGANISATION,
  AUDITOR,
  REVIEWER,
  AKIMAT,
  MINISTRY,
  ADMINISTRATOR;

  /** Lower case, as stored and as the end of the text key {@code account.role.<code>}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role with this code; empty: no role has it. */
  public static Optional<Role> find(String code) {
    return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
  }

  /**
   * The role with this code.
   *
   * @throws IllegalArgumentException no role has it
   */
  public static Role parse(String code) {
    return find(code).orElseThrow(() -> new IllegalArgumentException("no role '" + code + "'"));
  }
}
