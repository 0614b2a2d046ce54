package kz.qadam.map;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kz.qadam.geo.BoundingBox;
import kz.qadam.geo.Position;
import kz.qadam.place.PlaceId;
import reactor.core.publisher.Flux;

/**
 * All places in memory. Every method answers from one consistent state and never blocks; any thread
 * may call it.
 */
public interface PlaceMap {

  /**
   * What to draw.
   *
   * @param revision change number it is true for
   * @param backgroundRevision {@link PlaceMap#backgroundRevision()} at that change
   */
  record Picture(long revision, long backgroundRevision, List<MapItem> items) {

    public Picture {
      items = List.copyOf(items);
    }
  }

  /** One page of places, nearest first; places without a position come last. */
  record Nearest(StateCounts counts, List<MapItem.Single> places) {

    public Nearest {
      places = List.copyOf(places);
    }
  }

  /** Number of the last change that is visible here. */
  long revision();

  /** Number of the last change that touched everything: an import or new boundaries. */
  long backgroundRevision();

  /** Change numbers from now on, the current one first; ends when the service stops. */
  Flux<Long> revisions();

  /**
   * Clusters and single places whose grid cells meet the view, nearest to its centre first.
   *
   * <p>Cells depend on the zoom only, so a cluster stays where it is while the reader pans.
   */
  Picture draw(PlaceFilter filter, MapView view);

  StateCounts count(PlaceFilter filter);

  /** Smallest box around the places with a position; empty when there is none. */
  Optional<BoundingBox> findExtent(PlaceFilter filter);

  /** Counts all places of the filter and lists some, from {@code offset}, at most {@code limit}. */
  Nearest findNearest(PlaceFilter filter, Position from, int offset, int limit);

  /** These places judged for the filter's groups, whatever else the filter says. */
  List<MapItem.Single> findPlaces(PlaceFilter filter, Collection<PlaceId> ids);
}
