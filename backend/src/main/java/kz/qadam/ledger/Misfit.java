package kz.qadam.ledger;

/**
 * The first place where the ledger is not what it was.
 *
 * @param seq number of the entry
 * @param reason what does not fit
 */
public record Misfit(long seq, Reason reason) {

  /** What does not fit. */
  public enum Reason {
    /** The numbers jump: entries before this one were deleted. */
    ENTRIES_MISSING,
    /**
     * The entry was edited and hashed again: it is whole in itself, and so is the next one, which
     * does not follow from it.
     */
    HASHED_AGAIN,
    /** The entry does not name the hash of the one before. */
    PREVIOUS_HASH_DIFFERS,
    /** The entry's content does not give its hash: it was edited. */
    HASH_DIFFERS,
    /** A published checkpoint names another hash for this entry. */
    CHECKPOINT_DIFFERS,
    /** The entry is dated before the day of the one before, whose day may be published. */
    DAY_GOES_BACK,
    /** The entry of a published checkpoint is of another day, or not the last one of its day. */
    CHECKPOINT_DAY_DIFFERS,
    /** A published checkpoint names an entry that is no longer there: the end was cut off. */
    CHECKPOINT_MISSING,
    /** The ledger keeps that this entry was its last, and it is not: the end was cut or put on. */
    HEAD_DIFFERS
  }
}
