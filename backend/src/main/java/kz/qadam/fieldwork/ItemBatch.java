package kz.qadam.fieldwork;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Some items of one or more visits, sent together; in which order says nothing.
 *
 * @param sentAt by the clock of the tablet, which may be wrong
 */
public record ItemBatch(Instant sentAt, List<SentItem> items) {

  /** Most items of one batch. */
  public static final int MOST_ITEMS = 200;

  public ItemBatch {
    items = List.copyOf(items);
    if (items.size() > MOST_ITEMS) {
      throw new IllegalArgumentException("at most " + MOST_ITEMS + " items, were " + items.size());
    }
  }

  /**
   * One thing recorded, as the tablet made it.
   *
   * @param sha256 lower-case hex over the UTF-8 bytes of the body
   * @param body JSON, kept letter for letter
   */
  public record SentItem(UUID id, String sha256, String body) {}
}
