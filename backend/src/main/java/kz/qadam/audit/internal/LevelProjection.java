package kz.qadam.audit.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.CurrentFacts;
import kz.qadam.place.Place;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.AccessRange;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.StandardPacks;
import kz.qadam.standard.VerdictEngine;
import org.springframework.stereotype.Component;

/** Keeps the stored levels of places equal to what their facts say. */
@Component
class LevelProjection {

  private final LevelStore store;
  private final StandardPacks packs;
  private final Clock clock;

  LevelProjection(LevelStore store, StandardPacks packs, Clock clock) {
    this.store = store;
    this.packs = packs;
    this.clock = clock;
  }

  /**
   * Makes others wait who want to change the place or its facts: two audits submitted at once would
   * each miss the other's.
   */
  void lockPlace(PlaceId place) {
    store.lockPlace(place);
  }

  /** Closes the levels that changed and opens the new ones, from the audit's submission on. */
  void bringUpToDate(Place place, CurrentFacts facts, Audit cause) {
    store.joinWriters();
    StandardPack pack = packs.current();
    Map<DisabilityGroup, AccessRange> ranges =
        LevelCalculator.ranges(
            packs.getEngine(pack).judge(facts.toPlaceFacts(DefaultAuditService.traitsOf(place))));
    Map<DisabilityGroup, AccessRange> before =
        store.findCurrent(pack.id(), List.of(place.id())).getOrDefault(place.id(), Map.of());
    replace(place.id(), before, ranges, cause.id(), cause.submittedAt());
  }

  /**
   * Judges those of the places anew that were audited. Callers hold the locks of their rows, so
   * that no audit of them is submitted meanwhile.
   */
  void bringUpToDate(List<PlaceId> places) {
    bringUpToDate(places, clock.instant().truncatedTo(ChronoUnit.MICROS)); // as PostgreSQL keeps it
  }

  /** As {@link #bringUpToDate(List)}; levels that change do so at this instant. */
  void bringUpToDate(List<PlaceId> places, Instant now) {
    store.joinWriters();
    StandardPack pack = packs.current();
    VerdictEngine engine = packs.getEngine(pack);
    Map<PlaceId, Map<DisabilityGroup, AccessRange>> before = store.findCurrent(pack.id(), places);
    store.forEachHistory(
        places,
        history -> {
          List<PlaceHistory.Visit> counted = history.visitsAt(now);
          Map<DisabilityGroup, AccessRange> ranges =
              LevelCalculator.ranges(
                  engine.judge(LatestFacts.of(counted).toPlaceFacts(history.traits())));
          replace(
              history.place(),
              before.getOrDefault(history.place(), Map.of()),
              ranges,
              history.latestAudit(counted),
              now);
        });
  }

  private void replace(
      PlaceId place,
      Map<DisabilityGroup, AccessRange> before,
      Map<DisabilityGroup, AccessRange> ranges,
      AuditId audit,
      Instant now) {
    String packId = packs.current().id();
    store.insertChanged(
        ranges.entrySet().stream()
            .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
            .map(
                entry ->
                    new PlaceLevel(
                        place, entry.getKey(), packId, entry.getValue(), audit, now, null))
            .toList());
    Set<DisabilityGroup> gone = new HashSet<>(before.keySet());
    gone.removeAll(ranges.keySet());
    if (!gone.isEmpty()) {
      store.close(packId, place, gone, now);
    }
  }

  void announce(PlaceId place) {
    store.announce(place);
  }
}
