package kz.qadam.territory.internal;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import kz.qadam.geo.Position;
import kz.qadam.territory.Boundary;
import kz.qadam.territory.TerritoryLocator;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;

/**
 * Answers from a grid whose cells know the territories that touch them, best first.
 *
 * <p>In a cell wholly inside one territory that is one array access; only in cells that a border
 * passes through is the point compared with outlines, by JTS's robust orientation predicate.
 * Immutable; any thread.
 */
final class GridTerritoryLocator implements TerritoryLocator {

  /**
   * A territory that touches a cell, and the next best.
   *
   * @param area null when the cell lies wholly inside
   */
  private record Candidate(
      Optional<Located> answer, @Nullable PointOnGeometryLocator area, @Nullable Candidate next) {

    boolean covers(Coordinate point) {
      return area == null || area.locate(point) != Location.EXTERIOR;
    }
  }

  /** One outline with what decides its rank. */
  private record Ranked(BoundaryLayer layer, Boundary boundary) {

    /** Deepest level first, then the smallest code. */
    static final Comparator<Ranked> BEST_FIRST =
        Comparator.comparing((Ranked ranked) -> ranked.layer().source().level())
            .reversed()
            .thenComparing(ranked -> ranked.boundary().code().value());

    Optional<Located> answer() {
      return Optional.of(new Located(boundary.code(), layer.source().basis()));
    }
  }

  private final CellGrid grid;
  private final @Nullable Candidate[] cells;

  private GridTerritoryLocator(CellGrid grid) {
    this.grid = grid;
    this.cells = new Candidate[grid.size()];
  }

  /** A locator over outlines that are in force together. */
  static TerritoryLocator of(List<BoundaryLayer> layers) {
    List<Ranked> worstFirst =
        layers.stream()
            .flatMap(layer -> layer.boundaries().stream().map(each -> new Ranked(layer, each)))
            .sorted(Ranked.BEST_FIRST.reversed())
            .toList();
    if (worstFirst.isEmpty()) {
      return _ -> Optional.empty();
    }
    CellGrid grid = CellGrid.over(worstFirst.stream().map(Ranked::boundary).toList());
    GridTerritoryLocator locator = new GridTerritoryLocator(grid);
    worstFirst.forEach(locator::paint);
    return locator;
  }

  @Override
  public Optional<Located> find(Position position) {
    if (!grid.contains(position)) {
      return Optional.empty();
    }
    Candidate candidate = cells[grid.cell(position)];
    if (candidate != null && candidate.area() == null) {
      return candidate.answer();
    }
    Coordinate point = position.toJts().getCoordinate();
    while (candidate != null && !candidate.covers(point)) {
      candidate = candidate.next();
    }
    return candidate == null ? Optional.empty() : candidate.answer();
  }

  /** Puts one outline before all that were painted earlier. */
  private void paint(Ranked ranked) {
    Optional<Located> answer = ranked.answer();
    PointOnGeometryLocator area = new IndexedPointInAreaLocator(ranked.boundary().outline());
    CellWindow window = new CellWindow(grid, ranked.boundary().outline());
    Candidate whole = new Candidate(answer, null, null);
    window.forEachInnerCell(area, cell -> cells[cell] = whole);
    IdentityHashMap<Object, Candidate> chains = new IdentityHashMap<>();
    window.forEachBorderCell(
        cell -> {
          Candidate before = cells[cell];
          Object key = before == null ? this : before; // cells with equal rest share one chain
          cells[cell] = chains.computeIfAbsent(key, _ -> new Candidate(answer, area, before));
        });
  }
}
