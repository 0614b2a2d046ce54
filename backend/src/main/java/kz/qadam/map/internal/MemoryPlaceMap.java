package kz.qadam.map.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.qadam.geo.BoundingBox;
import kz.qadam.geo.Position;
import kz.qadam.geo.WebMercator;
import kz.qadam.map.FoundPlaces;
import kz.qadam.map.MapItem;
import kz.qadam.map.MapView;
import kz.qadam.map.PlaceFilter;
import kz.qadam.map.PlaceMap;
import kz.qadam.map.StateCounts;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.AccessState;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Holds the current index; one thread replaces it, any thread reads it. */
@Component
final class MemoryPlaceMap implements PlaceMap {

  /** An index and what it is true for. */
  record Snapshot(PlaceIndex index, long revision, long backgroundRevision) {}

  private static final Snapshot NOTHING = new Snapshot(new PlaceIndexBuilder().build(), 0, 0);

  private volatile Snapshot current = NOTHING;
  private final Sinks.Many<Long> revisions = Sinks.many().replay().latest();

  /** Shows another state from now on. Called by one thread at a time. */
  void show(Snapshot next) {
    current = next;
    revisions.tryEmitNext(next.revision());
  }

  Snapshot snapshot() {
    return current;
  }

  /** Ends every stream of change numbers: an open stream would hold up the shutdown. */
  @EventListener(ContextClosedEvent.class)
  void close() {
    revisions.tryEmitComplete();
  }

  @Override
  public long revision() {
    return current.revision();
  }

  @Override
  public long backgroundRevision() {
    return current.backgroundRevision();
  }

  @Override
  public Flux<Long> revisions() {
    return revisions.asFlux();
  }

  @Override
  public Picture draw(PlaceFilter filter, MapView view) {
    Snapshot now = current;
    Position centre = view.centre();
    List<MapItem> items = Clusterer.draw(now.index(), filter, view);
    items.sort(Comparator.comparingDouble(item -> distanceMetres(centre, item)));
    return new Picture(now.revision(), now.backgroundRevision(), items);
  }

  private static double distanceMetres(Position centre, MapItem item) {
    return switch (item) {
      case MapItem.Cluster cluster -> centre.distanceMetres(cluster.position());
      case MapItem.Single single ->
          single.position().map(centre::distanceMetres).orElse(Double.POSITIVE_INFINITY);
    };
  }

  @Override
  public StateCounts count(PlaceFilter filter) {
    int[] counts = new int[AccessState.values().length];
    current.index().scan(filter, (_, state) -> counts[state]++);
    return StateCounts.of(counts);
  }

  @Override
  public Optional<BoundingBox> findExtent(PlaceFilter filter) {
    PlaceIndex index = current.index();
    Extent extent = new Extent(index.columns());
    index.scan(filter, extent);
    return extent.box();
  }

  @Override
  public Nearest findNearest(PlaceFilter filter, Position from, int offset, int limit) {
    return NearestSearch.find(current.index(), filter, from, offset, limit);
  }

  @Override
  public List<MapItem.Single> findPlaces(PlaceFilter filter, Collection<PlaceId> ids) {
    PlaceIndex index = current.index();
    PlaceFilter these =
        new PlaceFilter(Set.of(), null, filter.groups(), Set.of(), FoundPlaces.of(ids), null);
    RowFilter rows = index.compile(these);
    List<MapItem.Single> found = new ArrayList<>();
    index.scan(these, (row, _) -> found.add(index.single(row, rows)));
    return found;
  }

  /** Grows around what it visits. */
  private static final class Extent implements PlaceIndex.RowVisitor {

    private final PlaceColumns columns;
    private int firstX = Integer.MAX_VALUE;
    private int firstY = Integer.MAX_VALUE;
    private int lastX = -1;
    private int lastY = -1;

    Extent(PlaceColumns columns) {
      this.columns = columns;
    }

    @Override
    public void visit(int row, int state) {
      if (columns.hasPosition(row)) {
        firstX = Math.min(firstX, columns.x[row]);
        firstY = Math.min(firstY, columns.y[row]);
        lastX = Math.max(lastX, columns.x[row]);
        lastY = Math.max(lastY, columns.y[row]);
      }
    }

    Optional<BoundingBox> box() {
      return lastX < 0
          ? Optional.empty()
          : Optional.of(WebMercator.box(firstX, firstY, lastX, lastY));
    }
  }
}
