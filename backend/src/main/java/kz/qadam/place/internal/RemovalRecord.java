package kz.qadam.place.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.qadam.ledger.Decision;
import kz.qadam.ledger.Ledger;
import kz.qadam.ledger.PastDecision;
import kz.qadam.place.PlaceId;
import kz.qadam.place.PlacesRemoved;
import kz.qadam.place.PlacesReturned;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Puts places that left the register, and those that came back, into the ledger, in the transaction
 * of the import: a place that is gone is in no denominator any more.
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
    record(
        Decision.Kind.PLACE_REMOVED,
        removed.places(),
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

  @EventListener
  void record(PlacesReturned returned) {
    record(
        Decision.Kind.PLACE_RETURNED,
        returned.places(),
        Map.of(
            "import",
            Long.toString(returned.importId()),
            "source",
            returned.source(),
            "reason",
            "in-source-again",
            "from",
            "removed",
            "to",
            "in-register"));
  }

  private void record(Decision.Kind kind, List<PlaceId> places, Map<String, String> content) {
    Instant now = clock.instant();
    ledger.appendPast(
        places.stream()
            .map(place -> new Decision(kind, "place/" + place, Decision.OPERATOR, content))
            .map(decision -> new PastDecision(decision, now))
            .toList());
  }
}
