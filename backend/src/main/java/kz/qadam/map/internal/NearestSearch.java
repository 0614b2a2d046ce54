package kz.qadam.map.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import kz.qadam.geo.Position;
import kz.qadam.map.MapItem;
import kz.qadam.map.PlaceFilter;
import kz.qadam.map.PlaceMap;
import kz.qadam.map.StateCounts;
import kz.qadam.standard.AccessState;
import org.jspecify.annotations.Nullable;

/**
 * Counts the places of a filter and keeps the nearest, in one pass. For one use.
 *
 * <p>Equal distances are ordered by id, so that pages never overlap. Places without a position are
 * farther than all others.
 */
final class NearestSearch implements PlaceIndex.RowVisitor {

  private record Candidate(double distanceMetres, long id, int row) {

    private static final Comparator<Candidate> NEAREST_FIRST =
        Comparator.comparingDouble(Candidate::distanceMetres).thenComparingLong(Candidate::id);
  }

  private final PlaceColumns columns;
  private final Position from;
  private final int kept;
  private final int[] counts = new int[AccessState.values().length];
  private final PriorityQueue<Candidate> nearest =
      new PriorityQueue<>(Candidate.NEAREST_FIRST.reversed());

  private NearestSearch(PlaceColumns columns, Position from, int kept) {
    this.columns = columns;
    this.from = from;
    this.kept = kept;
  }

  static PlaceMap.Nearest find(
      PlaceIndex index, PlaceFilter filter, Position from, int offset, int limit) {
    NearestSearch search = new NearestSearch(index.columns(), from, offset + limit);
    index.scan(filter, search);
    RowFilter rows = index.compile(filter);
    List<MapItem.Single> page =
        Arrays.stream(search.nearest.toArray(Candidate[]::new))
            .sorted(Candidate.NEAREST_FIRST)
            .skip(offset)
            .map(candidate -> index.single(candidate.row(), rows))
            .toList();
    return new PlaceMap.Nearest(StateCounts.of(search.counts), page);
  }

  @Override
  public void visit(int row, int state) {
    counts[state]++;
    @Nullable Position position = columns.position(row);
    double distanceMetres =
        position == null ? Double.POSITIVE_INFINITY : from.distanceMetres(position);
    Candidate candidate = new Candidate(distanceMetres, columns.ids[row], row);
    if (nearest.size() < kept) {
      nearest.add(candidate);
    } else if (Candidate.NEAREST_FIRST.compare(candidate, nearest.element()) < 0) {
      nearest.remove();
      nearest.add(candidate);
    }
  }
}
