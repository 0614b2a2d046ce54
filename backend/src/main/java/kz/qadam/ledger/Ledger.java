package kz.qadam.ledger;

import java.util.List;
import java.util.Optional;

/** The ledger as other modules use it. */
public interface Ledger {

  /**
   * Appends a decision inside the caller's transaction: both are kept, or neither.
   *
   * <p>Takes the ledger's lock until the transaction ends, so call it late, but before {@code
   * append_change}: everybody takes the two locks in this order.
   *
   * @throws org.springframework.transaction.IllegalTransactionStateException no transaction is open
   */
  LedgerEntry append(Decision decision);

  /**
   * Appends a decision as {@link #append} does, unless the last one on its subject is of the same
   * kind and content. Of several nodes that find the same at once, one appends it.
   *
   * @return empty: it was on record already
   * @throws org.springframework.transaction.IllegalTransactionStateException no transaction is open
   */
  Optional<LedgerEntry> appendIfNew(Decision decision);

  /**
   * Appends decisions in their order, each dated when it was made, but neither before the last
   * entry, nor within a day whose checkpoint was published, nor in the future.
   *
   * @throws org.springframework.transaction.IllegalTransactionStateException no transaction is open
   */
  void appendPast(List<PastDecision> decisions);

  /** All decisions on one subject, oldest first; empty when there are none. */
  List<LedgerEntry> listEntries(String subject);

  /** All decisions by one actor, oldest first; empty when there are none. */
  List<LedgerEntry> listEntriesBy(String actor);

  /** Entries whose number is larger, in their order; at most that many. */
  List<LedgerEntry> listEntries(long after, int limit);

  /**
   * The last entry of each past day that has any, oldest first. Days end at midnight in Kazakhstan.
   * Published so that outsiders who keep a copy can prove a later change; no entry gets a time in a
   * day that was listed once. While somebody appends, a day that has just ended may be missing.
   */
  List<Checkpoint> listCheckpoints();

  /** Recomputes the whole chain; empty when every entry fits. */
  Optional<Misfit> findMisfit(List<Checkpoint> published);
}
