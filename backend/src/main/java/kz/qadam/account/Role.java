package kz.qadam.account;

import java.util.Locale;

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

  /**
   * The role with this code.
   *
   * @throws IllegalArgumentException no role has it
   */
  public static Role parse(String code) {
    for (Role role : values()) {
      if (role.code().equals(code)) {
        return role;
      }
    }
    throw new IllegalArgumentException("no role '" + code + "'");
  }
}
