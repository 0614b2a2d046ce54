package kz.qadam.ledger.internal;

import java.util.Optional;

/** Compares decisions that are stored as rows with what their entries say. */
public interface RowsCheck {

  /**
   * What was found.
   *
   * @param entry number of the first entry for which no row says the same
   * @param row what the earliest row says for which no entry says the same, with its table and key
   * @param compared how many rows say what their entries say
   * @param unrecorded how many rows are from before the first entry, and have none
   */
  record Findings(Optional<Long> entry, Optional<String> row, long compared, long unrecorded) {

    boolean areWhole() {
      return entry.isEmpty() && row.isEmpty();
    }
  }

  /** Looks at all rows and entries as of one moment. */
  Findings run();
}
