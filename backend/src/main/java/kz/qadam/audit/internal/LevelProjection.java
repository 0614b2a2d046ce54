package kz.qadam.audit.internal;

import java.util.List;
import java.util.Map;
import kz.qadam.audit.Audit;
import kz.qadam.audit.CurrentFacts;
import kz.qadam.place.Place;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.AccessRange;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.StandardPacks;
import org.springframework.stereotype.Component;

/** Keeps the stored levels of one place equal to what its facts say. */
@Component
class LevelProjection {

  private final LevelStore store;
  private final StandardPacks packs;

  LevelProjection(LevelStore store, StandardPacks packs) {
    this.store = store;
    this.packs = packs;
  }

  /** Two audits of one place submitted at once would each miss the other's facts. */
  void lockPlace(PlaceId place) {
    store.lockPlace(place);
  }

  /** Closes the levels that changed and opens the new ones, from the audit's submission on. */
  void bringUpToDate(Place place, CurrentFacts facts, Audit cause) {
    StandardPack pack = packs.current();
    Map<DisabilityGroup, AccessRange> ranges =
        LevelCalculator.ranges(
            packs.getEngine(pack).judge(facts.toPlaceFacts(DefaultAuditService.traitsOf(place))));
    Map<DisabilityGroup, AccessRange> before =
        store.findCurrent(pack.id(), List.of(place.id())).getOrDefault(place.id(), Map.of());
    store.insertChanged(
        ranges.entrySet().stream()
            .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
            .map(
                entry ->
                    new PlaceLevel(
                        place.id(),
                        entry.getKey(),
                        pack.id(),
                        entry.getValue(),
                        cause.id(),
                        cause.submittedAt(),
                        null))
            .toList());
  }

  void announce(PlaceId place) {
    store.announce(place);
  }
}
