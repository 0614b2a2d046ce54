package kz.qadam.ledger;

import java.time.LocalDate;

/**
 * The state of the ledger at the end of a day.
 *
 * @param day in Kazakhstan
 * @param seq number of the day's last entry
 * @param hash its hash, lower-case hex
 */
public record Checkpoint(LocalDate day, long seq, String hash) {

  /**
   * Reads {@code day seq hash}, as {@code /api/ledger/checkpoints} gives the three.
   *
   * @throws IllegalArgumentException not three parts, or not such parts
   */
  public static Checkpoint parse(String text) {
    String[] parts = text.strip().split("[ ,:]+", -1);
    if (parts.length != 3 || !parts[2].matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("a checkpoint is 'DAY SEQ HASH', was '" + text + "'");
    }
    try {
      return new Checkpoint(LocalDate.parse(parts[0]), Long.parseLong(parts[1]), parts[2]);
    } catch (java.time.DateTimeException | NumberFormatException e) {
      throw new IllegalArgumentException("a checkpoint is 'DAY SEQ HASH', was '" + text + "'", e);
    }
  }
}
