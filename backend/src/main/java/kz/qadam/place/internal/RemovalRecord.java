package kz.qadam.place.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import kz.qadam.ledger.Decision;
import kz.qadam.ledger.Ledger;
import kz.qadam.ledger.PastDecision;
import kz.qadam.place.PlaceId;
import kz.qadam.place.PlacesRemoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Puts places that left the register into the ledger, in the removing transaction: a place that is
 * gone is in no denominator any more.
 */
@Component
class RemovalRecord {

  private final Ledger ledger;
  private final Clock clock;

  RemovalRecord(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  @EventListener
  void record(PlacesRemoved removed) {
    Instant now = clock.instant();
    ledger.appendPast(
        removed.places().stream()
            .map(place -> new PastDecision(decision(place, removed), now))
            .toList());
  }

  private static Decision decision(PlaceId place, PlacesRemoved removed) {
    return new Decision(
        Decision.Kind.PLACE_REMOVED,
        "place/" + place,
        Decision.OPERATOR,
        Map.of(
            "import",
            Long.toString(removed.importId()),
            "source",
            removed.source(),
            "reason",
            "missing-in-source",
            "from",
            "in-register",
            "to",
            "removed"));
  }
}
