package kz.qadam.ledger.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qadam.ledger.Checkpoint;
import kz.qadam.ledger.LedgerEntry;
import kz.qadam.ledger.Misfit;
import kz.qadam.ledger.Misfit.Reason;
import org.jspecify.annotations.Nullable;

/** Walks the chain from its first entry and keeps the first misfit. Feed entries in their order. */
public final class ChainCheck {

  private final Map<Long, String> published = new HashMap<>();
  private long lastSeq;
  private String lastHash = EntryHash.NONE;
  private @Nullable Misfit first;

  /** Published checkpoints are compared too; there may be none. */
  public ChainCheck(List<Checkpoint> checkpoints) {
    checkpoints.forEach(checkpoint -> published.put(checkpoint.seq(), checkpoint.hash()));
  }

  /** Looks at the next entry. */
  public void accept(LedgerEntry entry) {
    Reason reason = misfit(entry);
    if (first == null && reason != null) {
      first = new Misfit(entry.seq(), reason);
    }
    published.remove(entry.seq());
    lastSeq = entry.seq();
    lastHash = entry.hash();
  }

  /** The first misfit; call when all entries were looked at. */
  public Optional<Misfit> findMisfit() {
    if (first == null && !published.isEmpty()) {
      long missing = published.keySet().stream().min(Long::compare).orElseThrow();
      return Optional.of(new Misfit(missing, Reason.CHECKPOINT_MISSING));
    }
    return Optional.ofNullable(first);
  }

  private @Nullable Reason misfit(LedgerEntry entry) {
    if (entry.seq() != lastSeq + 1) {
      return Reason.ENTRIES_MISSING;
    }
    if (!entry.previousHash().equals(lastHash)) {
      return Reason.PREVIOUS_HASH_DIFFERS;
    }
    if (!entry.hash().equals(EntryHash.of(entry))) {
      return Reason.HASH_DIFFERS;
    }
    String expected = published.get(entry.seq());
    return expected == null || expected.equals(entry.hash()) ? null : Reason.CHECKPOINT_DIFFERS;
  }
}
