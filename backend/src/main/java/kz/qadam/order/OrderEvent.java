package kz.qadam.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import kz.qadam.account.PersonId;
import kz.qadam.audit.AuditId;

/**
 * What became of an order.
 *
 * @param happenedOn of a fine the date of its document, else the day of the decision
 * @param recordedAt since when states and figures count it
 */
public record OrderEvent(What what, LocalDate happenedOn, PersonId by, Instant recordedAt) {

  /** The decision itself. */
  public sealed interface What {

    /** Lower case, as stored and as the end of text keys. */
    default String code() {
      return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** Whether the order ends by it. */
    default boolean ends() {
      return !(this instanceof Fined);
    }
  }

  /** A re-inspection found everything put right. */
  public record Closed(AuditId audit) implements What {}

  /** A fine was imposed; there may be several. */
  public record Fined(String documentNumber, long amountTenge) implements What {

    /** More than any fine of the Code of Administrative Offences: a slip of the pen. */
    public static final long MOST_TENGE = 1_000_000_000L;

    public Fined {
      if (amountTenge < 1 || amountTenge > MOST_TENGE) {
        throw new IllegalArgumentException("not a fine: " + amountTenge + " tenge");
      }
    }
  }

  /** Taken back; the reason is public. */
  public record Withdrawn(String reason) implements What {}
}
