package kz.qadam.audit;

import java.util.Locale;

/** What may be decided on a submitted audit, once. */
public enum AuditOutcome {
  /** By a reviewer: the audit stays as it is. */
  ACCEPTED,
  /** By a reviewer: it no longer counts; the auditor may visit again. */
  RETURNED,
  /** By the auditor who made it: it no longer counts. */
  WITHDRAWN;

  /** Whether the facts of such an audit still make up what is known of its place. */
  public boolean counts() {
    return this == ACCEPTED;
  }

  /** Lower case, as stored and as the end of the text key {@code audit.state.<code>}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The outcome with this {@link #code}. */
  public static AuditOutcome of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
