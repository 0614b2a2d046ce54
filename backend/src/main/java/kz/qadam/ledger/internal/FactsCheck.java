package kz.qadam.ledger.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import kz.qadam.ledger.Ledger;
import kz.qadam.ledger.LedgerEntry;
import kz.qadam.ledger.VouchedFacts;
import org.springframework.stereotype.Component;

/** Walks the ledger in pieces and compares the facts that entries vouch for with what is stored. */
@Component
class FactsCheck {

  private static final int ENTRIES_AT_A_TIME = 500;

  private final Ledger ledger;
  private final List<VouchedFacts> kinds;

  FactsCheck(Ledger ledger, List<VouchedFacts> kinds) {
    this.ledger = ledger;
    this.kinds = kinds;
  }

  /**
   * What was found.
   *
   * @param changed the first entry whose facts are not as recorded; empty: none
   * @param compared how many entries have facts that are as recorded
   * @param notVouched how many are from before entries had a hash of their facts
   * @param unrecorded how many sets of facts have no entry; means nothing when one was changed
   */
  record Findings(Optional<LedgerEntry> changed, long compared, long notVouched, long unrecorded) {}

  Findings run() {
    // Counted first: what is submitted meanwhile has its entry, and is not missing one.
    long expected = kinds.stream().mapToLong(VouchedFacts::count).sum();
    long compared = 0;
    long notVouched = 0;
    long last = 0;
    while (true) {
      List<LedgerEntry> piece = ledger.listEntries(last, ENTRIES_AT_A_TIME);
      Map<Long, VouchedFacts.State> states = statesOf(piece);
      compared += count(states, VouchedFacts.State.AS_RECORDED);
      notVouched += count(states, VouchedFacts.State.NOT_VOUCHED);
      Optional<LedgerEntry> changed = findChanged(piece, states);
      if (changed.isPresent() || piece.isEmpty()) {
        long unrecorded = Math.max(0, expected - compared - notVouched);
        return new Findings(changed, compared, notVouched, unrecorded);
      }
      last = piece.getLast().seq();
    }
  }

  private static Optional<LedgerEntry> findChanged(
      List<LedgerEntry> piece, Map<Long, VouchedFacts.State> states) {
    return piece.stream()
        .filter(entry -> states.get(entry.seq()) == VouchedFacts.State.CHANGED)
        .findFirst();
  }

  private Map<Long, VouchedFacts.State> statesOf(List<LedgerEntry> piece) {
    Map<Long, VouchedFacts.State> states = new TreeMap<>();
    for (VouchedFacts facts : kinds) {
      String code = facts.kind().code();
      List<LedgerEntry> ofKind = piece.stream().filter(entry -> entry.kind().equals(code)).toList();
      Map<Long, VouchedFacts.State> found = facts.compare(ofKind);
      ofKind.forEach(
          entry -> states.put(entry.seq(), Objects.requireNonNull(found.get(entry.seq()))));
    }
    return states;
  }

  private static long count(Map<Long, VouchedFacts.State> states, VouchedFacts.State state) {
    return states.values().stream().filter(state::equals).count();
  }
}
