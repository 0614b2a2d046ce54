package kz.qadam.audit.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qadam.audit.LevelPeriod;
import kz.qadam.audit.PlaceLevels;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.AccessRange;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.StandardPacks;
import kz.qadam.standard.VerdictEngine;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Levels under the current pack; a rebuild streams the facts of all places through the engine. */
@Service
class DefaultPlaceLevels implements PlaceLevels {

  private static final int ROWS_PER_PIECE = 5_000;

  private final LevelStore store;
  private final StandardPacks packs;
  private final Clock clock;

  DefaultPlaceLevels(LevelStore store, StandardPacks packs, Clock clock) {
    this.store = store;
    this.packs = packs;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<DisabilityGroup, AccessRange> currentLevels(PlaceId place) {
    return currentLevels(List.of(place)).getOrDefault(place, Map.of());
  }

  @Override
  @Transactional(readOnly = true)
  public Map<PlaceId, Map<DisabilityGroup, AccessRange>> currentLevels(Collection<PlaceId> places) {
    return store.findCurrent(packs.current().id(), places);
  }

  @Override
  @Transactional(readOnly = true)
  public List<LevelPeriod> history(PlaceId place, StandardPack pack) {
    VerdictEngine engine = packs.getEngine(pack);
    List<LevelPeriod> periods = new ArrayList<>();
    store.forEachHistory(
        List.of(place),
        history ->
            levelsOf(history, pack, engine).stream()
                .map(PlaceLevel::toPeriod)
                .sorted(Comparator.comparing(LevelPeriod::group).thenComparing(LevelPeriod::from))
                .forEach(periods::add));
    return periods;
  }

  @Override
  @Transactional
  public long rebuild() {
    store.lockLevels();
    return rebuildLocked();
  }

  @Override
  @Transactional
  public long rebuildWhenPackChanged() {
    if (isUpToDate()) {
      return 0;
    }
    store.lockLevels();
    return isUpToDate() ? 0 : rebuildLocked();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void lock() {
    store.lockLevels();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public long followPack(Instant moment) {
    long changed = rebuildLocked(moment);
    if (changed == 0) {
      store.announceAll(); // the same levels by another pack are another answer
    }
    return changed;
  }

  private boolean isUpToDate() {
    return store.findPackContent(packs.current().id()).equals(Optional.of(packContent()));
  }

  private String packContent() {
    StandardPack pack = packs.current();
    return pack.version() + " " + packs.getFiles(pack).contentHash();
  }

  private long rebuildLocked() {
    return rebuildLocked(clock.instant().truncatedTo(ChronoUnit.MICROS)); // as PostgreSQL keeps it
  }

  private long rebuildLocked(Instant now) {
    StandardPack pack = packs.current();
    VerdictEngine engine = packs.getEngine(pack);
    store.beginRebuild();
    List<PlaceLevel> piece = new ArrayList<>();
    store.forEachHistory(
        history -> {
          piece.addAll(levelsOf(history, pack, engine));
          if (piece.size() >= ROWS_PER_PIECE) {
            store.takeComputed(piece);
            piece.clear();
          }
        });
    store.takeComputed(piece);
    long changed = store.finishRebuild(pack.id(), packContent(), now);
    if (changed > 0) {
      store.announceAll();
    }
    return changed;
  }

  /** The levels after each visit and each decision that ended one; the last ones are current. */
  static List<PlaceLevel> levelsOf(PlaceHistory history, StandardPack pack, VerdictEngine engine) {
    LevelTimeline timeline = new LevelTimeline(history.place(), pack.id());
    for (Instant moment : history.moments()) {
      List<PlaceHistory.Visit> counted = history.visitsAt(moment);
      timeline.add(
          moment,
          history.latestAudit(counted),
          LevelCalculator.ranges(
              engine.judge(LatestFacts.of(counted).toPlaceFacts(history.traits()))));
    }
    return timeline.levels();
  }
}
