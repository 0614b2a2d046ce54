package kz.qadam.ledger;

import java.util.List;
import java.util.Map;

/**
 * Facts that are kept outside the ledger and whose hash is in an entry. The module that keeps them
 * compares the two.
 */
public interface VouchedFacts {

  /** How the facts of an entry are. */
  enum State {
    /** They have the hash that the entry says. */
    AS_RECORDED,
    /** They have another hash, or are gone. */
    CHANGED,
    /** The entry is from before it said a hash. */
    NOT_VOUCHED
  }

  /** The kind of entries that vouch for these facts. */
  Decision.Kind kind();

  /** The state of the facts of each entry, by number; all entries are of {@link #kind}. */
  Map<Long, State> compare(List<LedgerEntry> entries);

  /** How many entries there must be: one for each set of facts. */
  long count();
}
