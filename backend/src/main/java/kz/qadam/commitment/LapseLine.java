package kz.qadam.commitment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A confirmation that no longer holds, in the reader's words.
 *
 * @param audit the one that confirmed, or the one that contradicts it: where to read on
 * @param outcome returned, withdrawn or broken: the end of a text key
 * @param since the day from which figures no longer count it
 * @param visited the day of the confirming visit
 * @param against the day of the visit that contradicts it; null: the confirming audit was dropped
 * @param reason why the audit was dropped; null: broken
 * @param failed what was found failing; empty: the confirming audit was dropped
 */
public record LapseLine(
    String audit,
    String outcome,
    String since,
    String visited,
    @Nullable String against,
    @Nullable String reason,
    List<String> failed) {

  public LapseLine {
    failed = List.copyOf(failed);
  }
}
