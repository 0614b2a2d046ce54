package kz.qadam.audit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which of the waiting audits are asked for.
 *
 * @param words all must be in the name or address of the place or the name of the auditor, in any
 *     case; or they are the number of the place; blank: every audit
 * @param after the last audit of the page before; null: the first page
 * @param limit at most so many
 */
public record WaitingQuery(String words, Order order, @Nullable AuditId after, int limit) {

  /** What comes first. Among the same, who waits longest. */
  public enum Order {
    OLDEST_FIRST("oldest"),
    BY_TERRITORY("territory"),
    BY_PLACE("place");

    private final String code;

    Order(String code) {
      this.code = code;
    }

    /** As in addresses, and as the end of text keys. */
    public String code() {
      return code;
    }

    /** The order with this code; the oldest first for any other text. */
    public static Order of(@Nullable String code) {
      return Stream.of(values())
          .filter(order -> order.code.equals(code))
          .findFirst()
          .orElse(OLDEST_FIRST);
    }
  }

  public WaitingQuery {
    words = words.strip();
  }

  /** One by one, in lower case. */
  public List<String> listWords() {
    return Stream.of(words.split("\\s+", -1))
        .filter(word -> !word.isEmpty())
        .map(word -> word.toLowerCase(Locale.ROOT))
        .toList();
  }

  /** The number of a place, if it can be one; people write the sign before it, too. */
  public Optional<Long> placeNumber() {
    String number = words.replaceFirst("^№\\s*", "");
    return number.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(number)) : Optional.empty();
  }
}
