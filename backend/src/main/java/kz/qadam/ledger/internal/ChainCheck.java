package kz.qadam.ledger.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.qadam.ledger.Checkpoint;
import kz.qadam.ledger.LedgerEntry;
import kz.qadam.ledger.Misfit;
import kz.qadam.ledger.Misfit.Reason;
import org.jspecify.annotations.Nullable;

/** Walks the chain from its first entry and keeps the first misfit. Feed entries in their order. */
public final class ChainCheck {

  private final Map<Long, List<Checkpoint>> published;
  private final ZoneId zone;
  private long lastSeq;
  private String lastHash = EntryHash.NONE;
  private LocalDate lastDay = LocalDate.MIN;
  private @Nullable LocalDate closedDay;
  private boolean isTorn;
  private @Nullable Misfit first;

  /**
   * Published checkpoints are compared too; there may be none. Of several that name one entry each
   * must fit: which of them was published is not known here.
   *
   * @param zone in which days end
   */
  public ChainCheck(List<Checkpoint> checkpoints, ZoneId zone) {
    this.published =
        checkpoints.stream()
            .collect(Collectors.groupingBy(Checkpoint::seq, HashMap::new, Collectors.toList()));
    this.zone = zone;
  }

  /** Looks at the next entry. */
  public void accept(LedgerEntry entry) {
    LocalDate day = LocalDate.ofInstant(entry.recordedAt(), zone);
    List<Checkpoint> checkpoints =
        Objects.requireNonNullElse(published.remove(entry.seq()), List.of());
    if (first == null) {
      first = isTorn ? whichSideWasChanged(entry) : findMisfit(entry, day, checkpoints);
    }
    closedDay = checkpoints.isEmpty() ? null : day;
    lastSeq = entry.seq();
    lastHash = entry.hash();
    lastDay = day;
  }

  /**
   * The first misfit; call when all entries were looked at.
   *
   * @param headSeq number of the last entry as the ledger keeps it apart; 0: no entry
   * @param headHash its hash
   */
  public Optional<Misfit> findMisfit(long headSeq, String headHash) {
    if (first != null) {
      return Optional.of(first);
    }
    if (isTorn) {
      return Optional.of(whichSideWasChanged(headSeq, headHash));
    }
    if (!published.isEmpty()) {
      long missing = published.keySet().stream().min(Long::compare).orElseThrow();
      return Optional.of(new Misfit(missing, Reason.CHECKPOINT_MISSING));
    }
    return headSeq == lastSeq && headHash.equals(lastHash)
        ? Optional.empty()
        : Optional.of(new Misfit(headSeq, Reason.HEAD_DIFFERS));
  }

  private @Nullable Misfit findMisfit(
      LedgerEntry entry, LocalDate day, List<Checkpoint> checkpoints) {
    isTorn = isWhole(entry) && isNext(entry) && !follows(entry) && lastSeq > 0;
    if (isTorn) {
      return null;
    }
    Reason reason = misfit(entry, day, checkpoints);
    if (reason != null) {
      return new Misfit(entry.seq(), reason);
    }
    // A checkpoint is the last entry of its day: this one came to a day that was over.
    return day.equals(closedDay) ? new Misfit(lastSeq, Reason.CHECKPOINT_DAY_DIFFERS) : null;
  }

  /**
   * Two whole entries of which the second does not follow from the first: one was edited and hashed
   * again. What comes after the second still names its hash, unless it is the second.
   */
  private Misfit whichSideWasChanged(LedgerEntry after) {
    if (isNext(after) && follows(after)) {
      return new Misfit(lastSeq - 1, Reason.HASHED_AGAIN);
    }
    return isNext(after) && isWhole(after)
        ? new Misfit(lastSeq, Reason.HASHED_AGAIN)
        : new Misfit(lastSeq, Reason.ONE_OF_TWO_HASHED_AGAIN);
  }

  private Misfit whichSideWasChanged(long headSeq, String headHash) {
    if (headSeq != lastSeq) {
      return new Misfit(lastSeq, Reason.ONE_OF_TWO_HASHED_AGAIN);
    }
    return new Misfit(headHash.equals(lastHash) ? lastSeq - 1 : lastSeq, Reason.HASHED_AGAIN);
  }

  private static boolean isWhole(LedgerEntry entry) {
    return entry.hash().equals(EntryHash.of(entry));
  }

  private boolean isNext(LedgerEntry entry) {
    return entry.seq() == lastSeq + 1;
  }

  private boolean follows(LedgerEntry entry) {
    return entry.previousHash().equals(lastHash);
  }

  private @Nullable Reason misfit(LedgerEntry entry, LocalDate day, List<Checkpoint> checkpoints) {
    if (!isNext(entry)) {
      return Reason.ENTRIES_MISSING;
    }
    if (!follows(entry)) {
      return Reason.PREVIOUS_HASH_DIFFERS;
    }
    if (!isWhole(entry)) {
      return Reason.HASH_DIFFERS;
    }
    if (day.isBefore(lastDay)) {
      return Reason.DAY_GOES_BACK;
    }
    if (checkpoints.stream().anyMatch(one -> !one.hash().equals(entry.hash()))) {
      return Reason.CHECKPOINT_DIFFERS;
    }
    return checkpoints.stream().allMatch(one -> one.day().equals(day))
        ? null
        : Reason.CHECKPOINT_DAY_DIFFERS;
  }
}
