package kz.qadam.ledger;

/**
 * The first place where the ledger is not what it was.
 *
 * @param seq number of the entry
 * @param reason what does not fit
 */
public record Misfit(long seq, Reason reason) {

  /** What does not fit. The guide for outsiders explains each in the same words. */
  public enum Reason {
    ENTRIES_MISSING("the numbers jump: entries before this one were deleted"),
    HASHED_AGAIN(
        "it was edited and hashed again: it is whole in itself, and does not fit the entry beside it"),
    ONE_OF_TWO_HASHED_AGAIN(
        "it does not follow the entry before, though both are whole: one of the two was edited and"
            + " hashed again, and what came after is gone or changed, too"),
    PREVIOUS_HASH_DIFFERS("it does not name the hash of the entry before: it was edited"),
    HASH_DIFFERS("its content does not give its hash: it was edited"),
    CHECKPOINT_DIFFERS(
        "the checkpoint names another hash for it: it or an entry before it was changed, and all since"
            + " were hashed again"),
    DAY_GOES_BACK("it is dated before the day of the entry before: it was put in later"),
    CHECKPOINT_DAY_DIFFERS(
        "it is not of the checkpoint's day, or not the last entry of that day: it was dated or put"
            + " in later, or the checkpoint is not one of this ledger"),
    CHECKPOINT_MISSING("the checkpoint names it and it is gone: the end was cut off"),
    HEAD_DIFFERS(
        "the ledger keeps apart that this was its last entry, with its hash, and it is not: the end"
            + " was cut off, edited or put on");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }

    /** What an auditor can conclude about the entry, to follow its number. */
    public String sentence() {
      return sentence;
    }
  }
}
