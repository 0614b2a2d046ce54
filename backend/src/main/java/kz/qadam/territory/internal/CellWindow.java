package kz.qadam.territory.internal;

import java.util.BitSet;
import java.util.function.IntConsumer;
import kz.qadam.geo.Position;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;

/**
 * The cells that one outline touches: those its border may pass through, and those wholly inside.
 * Used while building, by one thread.
 */
final class CellWindow {

  private final CellGrid grid;
  private final int firstRow;
  private final int lastRow;
  private final int firstColumn;
  private final int lastColumn;
  private final BitSet border = new BitSet();

  CellWindow(CellGrid grid, Geometry outline) {
    this.grid = grid;
    Envelope extent = outline.getEnvelopeInternal();
    firstRow = grid.row(extent.getMinY() - CellGrid.EDGE_DEGREES);
    lastRow = grid.row(extent.getMaxY() + CellGrid.EDGE_DEGREES);
    firstColumn = grid.column(extent.getMinX() - CellGrid.EDGE_DEGREES);
    lastColumn = grid.column(extent.getMaxX() + CellGrid.EDGE_DEGREES);
    outline.apply(
        (GeometryComponentFilter)
            part -> {
              if (part instanceof LineString ring) {
                markRing(ring.getCoordinateSequence());
              }
            });
  }

  /** Calls back with each cell that the border may pass through. */
  void forEachBorderCell(IntConsumer action) {
    border.stream().forEach(action);
  }

  /**
   * Calls back with each cell that lies wholly in the interior. Between two border cells of a row
   * the border does not pass, so one point decides for the whole run.
   */
  void forEachInnerCell(PointOnGeometryLocator area, IntConsumer action) {
    for (int row = firstRow; row <= lastRow; row++) {
      int column = firstColumn;
      while (column <= lastColumn) {
        int start = grid.cell(row, column);
        int rowEnd = grid.cell(row, lastColumn) + 1;
        int next = border.nextSetBit(start);
        int end = next < 0 ? rowEnd : Math.min(next, rowEnd);
        if (start < end && isInside(area, row, column)) {
          for (int cell = start; cell < end; cell++) {
            action.accept(cell);
          }
        }
        column += Math.max(1, end - start);
      }
    }
  }

  private boolean isInside(PointOnGeometryLocator area, int row, int column) {
    Position centre = grid.centre(row, column);
    return area.locate(centre.toJts().getCoordinate()) == Location.INTERIOR;
  }

  private void markRing(CoordinateSequence ring) {
    for (int i = 1; i < ring.size(); i++) {
      markSegment(ring.getCoordinate(i - 1), ring.getCoordinate(i));
    }
  }

  /** Marks a little too much rather than too little: a border cell is slower, never wrong. */
  private void markSegment(Coordinate a, Coordinate b) {
    boolean rising = a.y <= b.y;
    Coordinate low = rising ? a : b;
    Coordinate high = rising ? b : a;
    int lowRow = grid.row(low.y - CellGrid.EDGE_DEGREES);
    int highRow = grid.row(high.y + CellGrid.EDGE_DEGREES);
    for (int row = lowRow; row <= highRow; row++) {
      double x1 = xAt(low, high, grid.southOf(row) - CellGrid.EDGE_DEGREES);
      double x2 = xAt(low, high, grid.northOf(row) + CellGrid.EDGE_DEGREES);
      int from = grid.column(Math.min(x1, x2) - CellGrid.EDGE_DEGREES);
      int to = grid.column(Math.max(x1, x2) + CellGrid.EDGE_DEGREES);
      border.set(grid.cell(row, from), grid.cell(row, to) + 1);
    }
  }

  /** Longitude of the segment at this latitude, or of its nearer end; both ends when level. */
  private static double xAt(Coordinate low, Coordinate high, double y) {
    if (y <= low.y) {
      return low.x;
    }
    if (y >= high.y) {
      return high.x;
    }
    return low.x + (high.x - low.x) * ((y - low.y) / (high.y - low.y));
  }
}
