package kz.qadam.fieldwork;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * What became of each item of a batch.
 *
 * @param received with the hashes of what is stored now, computed anew
 */
public record BatchReceipt(Instant serverTime, List<StoredItem> received, List<Refused> refused) {

  public BatchReceipt {
    received = List.copyOf(received);
    refused = List.copyOf(refused);
  }

  /**
   * An item that is stored.
   *
   * @param sha256 lower-case hex over the UTF-8 bytes of the stored body
   */
  public record StoredItem(UUID id, String sha256) {}

  /** An item that stays on the tablet. */
  public record Refused(UUID id, Refusal why) {}

  /** Why an item was refused. */
  public enum Refusal {
    /** Another body came under this id before; this one is kept aside. */
    DIFFERS,
    /** Somebody else began this visit. */
    NOT_YOURS,
    /** The body is not what its hash says. */
    WRONG_HASH,
    /** The body is no item as we know them. */
    UNREADABLE,
    /** The body, or a text in it, is longer than may be kept. */
    TOO_LONG;

    /** Lower case with hyphens, as sent, and as the end of {@code fieldwork.refused.<code>}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
