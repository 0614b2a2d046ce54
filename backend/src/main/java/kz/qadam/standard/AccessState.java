package kz.qadam.standard;

import java.util.Locale;

/**
 * What a marker, a list row or a filter says about a place for a group: a decided level, an open
 * range, or that nobody looked. The last two are drawn alike (a dashed ring) and worded apart.
 */
public enum AccessState {
  ACCESSIBLE,
  PARTIAL,
  CONDITIONAL,
  INACCESSIBLE,
  /** Audited, but unmeasured criteria leave the range open. */
  UNDECIDED,
  /** Never audited. */
  NOT_ASSESSED;

  /** The state of an audited place. */
  public static AccessState of(AccessRange range) {
    if (!range.isDecided()) {
      return UNDECIDED;
    }
    return switch (range.worst()) {
      case INACCESSIBLE -> INACCESSIBLE;
      case CONDITIONAL -> CONDITIONAL;
      case PARTIAL -> PARTIAL;
      case ACCESSIBLE -> ACCESSIBLE;
    };
  }

  /** Lower case with hyphens, for URLs, CSS modifiers and text keys ({@code level.<code>}). */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
