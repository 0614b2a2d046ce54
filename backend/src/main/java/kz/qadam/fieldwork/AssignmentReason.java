package kz.qadam.fieldwork;

import java.util.Locale;

/** Why a place is to be visited. */
public enum AssignmentReason {
  /** Nobody ever audited it. */
  NEVER,
  /** Its last audit is too old. */
  EXPIRED,
  /** Something else calls for it: a complaint, a failed criterion. */
  RISK,
  /** To compare two visits. */
  REPEAT;

  /** Lower case, as stored, sent, and as the end of {@code assignment.reason.<code>}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The reason with this code.
   *
   * @throws IllegalArgumentException no reason has it
   */
  public static AssignmentReason parse(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
