package kz.qadam.ledger;

import java.util.Locale;
import java.util.Map;

/**
 * Something that was decided and must stay on record.
 *
 * @param subject what it was decided on, e.g. {@code place/17}
 * @param actor who decided: {@code person/7} or {@link #OPERATOR}; never a name, login or contact
 * @param content what changed: keys to texts; {@code from} and {@code to} where a state changed
 */
public record Decision(Kind kind, String subject, String actor, Map<String, String> content) {

  /** The actor of what nobody with an account decided: whoever operates the installation. */
  public static final String OPERATOR = "operator";

  /** Kinds of decision. Names are stored: add, never rename. */
  public enum Kind {
    AUDIT_SUBMITTED,
    AUDIT_ACCEPTED,
    AUDIT_RETURNED,
    AUDIT_WITHDRAWN,
    COMMITMENT_ACCEPTED,
    COMMITMENT_CONFIRMED,
    COMMITMENT_CONFIRMATION_LAPSED,
    COMMITMENT_BROKEN,
    ORDER_ISSUED,
    ORDER_CLOSED,
    ORDER_WITHDRAWN,
    FINE_RECORDED,
    BOUNDARIES_ACTIVATED,
    REPEATS_DRAWN,
    REPORT_FROZEN,
    PLACE_REMOVED,
    PLACE_RETURNED,
    STANDARD_PACK_ACTIVATED,
    GRANT_GIVEN,
    GRANT_ENDED,
    PASSWORD_RESET,
    PERSON_ERASED,
    SECOND_FACTOR_REMOVED;

    /** Lower case with hyphens, as stored and sent. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Decision {
    if (subject.isBlank() || actor.isBlank()) {
      throw new IllegalArgumentException("a decision has a subject and an actor");
    }
    content = Map.copyOf(content);
  }
}
