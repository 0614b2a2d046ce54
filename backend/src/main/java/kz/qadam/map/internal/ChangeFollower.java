package kz.qadam.map.internal;

import java.util.List;
import kz.qadam.map.internal.PlaceChanges.Change;
import kz.qadam.place.PlaceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Fills the map at start and follows the change log on a thread of its own.
 *
 * <p>A change that names its place rereads that place; a change of everything reads all anew while
 * the old state keeps answering. When the database is away the old state stays and the thread tries
 * again.
 */
@Component
@ConditionalOnWebApplication
final class ChangeFollower implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(ChangeFollower.class);

  private final MemoryPlaceMap map;
  private final PlaceRows rows;
  private final PlaceChanges changes;
  private volatile boolean running;

  ChangeFollower(MemoryPlaceMap map, PlaceRows rows, PlaceChanges changes) {
    this.map = map;
    this.rows = rows;
    this.changes = changes;
  }

  @Override
  public void start() {
    readEverything();
    running = true;
    Thread.ofPlatform().name("map-changes").daemon().start(this::follow);
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the web server, which has a higher phase, so that the first answer is complete. */
  @Override
  public int getPhase() {
    return 0;
  }

  private void follow() {
    while (running) {
      try {
        changes.awaitChange(map.revision());
        catchUp();
      } catch (DataAccessException | TransactionException e) {
        if (!running) {
          return;
        }
        log.warn("the map stays at change {}: the database does not answer", map.revision(), e);
        changes.pauseAfterFailure();
      }
    }
  }

  /** Brings the map to the last change. */
  void catchUp() {
    MemoryPlaceMap.Snapshot now = map.snapshot();
    List<Change> news = changes.listAfter(now.revision());
    if (news.isEmpty()) {
      return;
    }
    if (news.stream().anyMatch(Change::touchesEverything)) {
      readEverything();
      return;
    }
    List<PlaceId> touched =
        news.stream().flatMap(change -> change.place().stream()).distinct().toList();
    PlaceIndex next = now.index().withChanges(touched, rows.findPlaces(touched));
    map.show(new MemoryPlaceMap.Snapshot(next, news.getLast().seq(), now.backgroundRevision()));
  }

  private void readEverything() {
    PlaceIndexBuilder builder = new PlaceIndexBuilder();
    long revision = rows.readAll(builder::add);
    map.show(
        new MemoryPlaceMap.Snapshot(builder.build(), revision, changes.lastOfEverything(revision)));
  }
}
