package kz.qadam.territory.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import kz.qadam.territory.TerritoryLevel;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The snapshot every reader uses. Read from the database at first use and again after a change by
 * this process (at its commit) or by another (within two seconds).
 */
@Component
class TerritorySnapshots {

  private record Loaded(long change, TerritorySnapshot snapshot) {}

  private final TerritoryStore store;
  private final TransactionTemplate consistentRead;
  private final AtomicReference<@Nullable Loaded> loaded = new AtomicReference<>();

  TerritorySnapshots(TerritoryStore store, PlatformTransactionManager transactions) {
    this.store = store;
    this.consistentRead = new TransactionTemplate(transactions);
    consistentRead.setReadOnly(true);
    consistentRead.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  TerritorySnapshot current() {
    Loaded known = loaded.get();
    return known == null ? load() : known.snapshot();
  }

  /** In force until the caller's transaction ends, whatever another process activated just now. */
  TerritorySnapshot lockCurrent() {
    store.keepBoundaries();
    Loaded known = loaded.get();
    return known == null || store.hasChangedSince(known.change())
        ? readUncommitted()
        : known.snapshot();
  }

  /** As the caller's transaction sees it; not kept. */
  TerritorySnapshot readUncommitted() {
    return new TerritorySnapshot(
        store.installation(), store.listTerritories(), withRegions(store.listCurrentLayers()));
  }

  /** Without official regions approximate ones stand in, shown as such. */
  private static List<BoundaryLayer> withRegions(List<BoundaryLayer> layers) {
    boolean hasRegions =
        layers.stream().anyMatch(layer -> layer.source().level() == TerritoryLevel.REGION);
    if (hasRegions) {
      return layers;
    }
    List<BoundaryLayer> completed = new ArrayList<>(layers);
    completed.addFirst(ApproximateRegions.build());
    return completed;
  }

  /** Forgets the snapshot when the caller's transaction commits. */
  void forgetAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            loaded.set(null);
          }
        });
  }

  @Scheduled(fixedDelay = 2000)
  void forgetWhenChanged() {
    Loaded known = loaded.get();
    long last = known == null ? 0 : store.lastChange();
    if (known != null && last > known.change()) {
      boolean changed = store.hasChangedSince(known.change());
      loaded.compareAndSet(known, changed ? null : new Loaded(last, known.snapshot()));
    }
  }

  private synchronized TerritorySnapshot load() {
    Loaded known = loaded.get();
    if (known != null) {
      return known.snapshot();
    }
    Loaded fresh = consistentRead.execute(_ -> read());
    loaded.set(fresh);
    return fresh.snapshot();
  }

  private Loaded read() {
    return new Loaded(store.lastChange(), readUncommitted());
  }
}
