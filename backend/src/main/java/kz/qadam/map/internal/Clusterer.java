package kz.qadam.map.internal;

import java.util.ArrayList;
import java.util.List;
import kz.qadam.geo.WebMercator;
import kz.qadam.map.MapItem;
import kz.qadam.map.MapView;
import kz.qadam.map.PlaceFilter;
import kz.qadam.map.StateCounts;
import kz.qadam.standard.AccessState;

/**
 * Gathers places by the cells of a fixed grid in one pass.
 *
 * <p>The index runs along a Hilbert curve and cells are squares of the quadtree, so the places of a
 * cell follow one another: no map of cells is needed. For one use.
 */
final class Clusterer implements PlaceIndex.RowVisitor {

  /** A cell is 2^7 = 128 pixels wide: two rings of 64 pixels fit. */
  static final int CELL_PIXEL_BITS = 7;

  /** Up to this many places a cell is drawn as single places, if they keep apart. */
  private static final int MOST_SINGLES = 6;

  /** Least distance of two markers: WCAG 2.2, 2.5.5 asks for targets of 44 pixels. */
  private static final int MARKER_PIXELS = 44;

  private final PlaceIndex index;
  private final PlaceColumns columns;
  private final RowFilter rows;
  private final int cellBits;
  private final long markerCells;
  private final List<MapItem> items = new ArrayList<>();

  private final int[] singles = new int[MOST_SINGLES];
  private int[] counts = new int[AccessState.values().length];
  private int total;
  private long sumX;
  private long sumY;
  private GridBox box = new GridBox(0, 0, 0, 0);
  private int cellX = -1;
  private int cellY = -1;

  private Clusterer(PlaceIndex index, RowFilter rows, int zoom) {
    this.index = index;
    this.columns = index.columns();
    this.rows = rows;
    this.cellBits = cellBits(zoom);
    this.markerCells = (long) MARKER_PIXELS << (cellBits - CELL_PIXEL_BITS);
  }

  /** Draws the cells that the view meets. */
  static List<MapItem> draw(PlaceIndex index, PlaceFilter filter, MapView view) {
    GridBox cells = coveredCells(view);
    RowFilter rows = index.compile(filter);
    Clusterer clusterer = new Clusterer(index, rows, view.zoom());
    index.scanBox(rows, cells, clusterer);
    clusterer.finishCell();
    return clusterer.items;
  }

  /** Whole cells around the view: what is counted does not change while the reader pans. */
  static GridBox coveredCells(MapView view) {
    return GridBox.of(view.box()).toWholeSquares(cellBits(view.zoom()));
  }

  private static int cellBits(int zoom) {
    return WebMercator.BITS - WebMercator.TILE_BITS - zoom + CELL_PIXEL_BITS;
  }

  @Override
  public void visit(int row, int state) {
    int x = columns.x[row];
    int y = columns.y[row];
    if (x >> cellBits != cellX || y >> cellBits != cellY) {
      finishCell();
      cellX = x >> cellBits;
      cellY = y >> cellBits;
      box = new GridBox(x, y, x, y);
    }
    if (total < MOST_SINGLES) {
      singles[total] = row;
    }
    total++;
    counts[state]++;
    sumX += x;
    sumY += y;
    if (!box.contains(x, y)) {
      box = box.including(x, y);
    }
  }

  private void finishCell() {
    if (total > 0) {
      if (standApart()) {
        for (int at = 0; at < total; at++) {
          items.add(index.single(singles[at], rows));
        }
      } else {
        items.add(cluster());
      }
    }
    counts = new int[AccessState.values().length];
    total = 0;
    sumX = 0;
    sumY = 0;
  }

  private boolean standApart() {
    if (total > MOST_SINGLES) {
      return false;
    }
    for (int one = 1; one < total; one++) {
      for (int other = 0; other < one; other++) {
        long east = (long) columns.x[singles[one]] - columns.x[singles[other]];
        long south = (long) columns.y[singles[one]] - columns.y[singles[other]];
        if (east * east + south * south < markerCells * markerCells) {
          return false;
        }
      }
    }
    return true;
  }

  private MapItem.Cluster cluster() {
    return new MapItem.Cluster(
        WebMercator.position(inner(sumX / total, cellX), inner(sumY / total, cellY)),
        WebMercator.box(box.firstX(), box.firstY(), box.lastX(), box.lastY()),
        StateCounts.of(counts));
  }

  /** Moves a coordinate into the middle half of its cell, so that rings of two cells never meet. */
  private int inner(long mean, int cell) {
    long start = (long) cell << cellBits;
    long quarter = 1L << (cellBits - 2);
    return (int) Math.clamp(mean, start + quarter, start + 3 * quarter);
  }
}
