package kz.qadam.territory.internal;

import java.util.List;
import kz.qadam.geo.Position;
import kz.qadam.territory.Boundary;
import org.locationtech.jts.geom.Envelope;

/**
 * Square cells over the outlines, in degrees. Row 0 is the southernmost, column 0 the westernmost.
 */
final class CellGrid {

  /** About 8 MB of references, and cells of about 2 km over Kazakhstan. */
  private static final double TARGET_CELLS = 2_000_000;

  /** Wider than any rounding of a cell's edge, narrower than a millimetre on the ground. */
  static final double EDGE_DEGREES = 1e-9;

  private final Envelope extent;
  private final double cellDegrees;
  private final int columns;
  private final int rows;

  private CellGrid(Envelope extent) {
    this.extent = extent;
    this.cellDegrees = Math.sqrt(extent.getWidth() * extent.getHeight() / TARGET_CELLS);
    this.columns = (int) (extent.getWidth() / cellDegrees) + 1;
    this.rows = (int) (extent.getHeight() / cellDegrees) + 1;
  }

  static CellGrid over(List<Boundary> boundaries) {
    Envelope extent = new Envelope();
    boundaries.forEach(
        boundary -> extent.expandToInclude(boundary.outline().getEnvelopeInternal()));
    return new CellGrid(extent);
  }

  int size() {
    return columns * rows;
  }

  boolean contains(Position position) {
    return position.longitude() >= extent.getMinX()
        && position.longitude() <= extent.getMaxX()
        && position.latitude() >= extent.getMinY()
        && position.latitude() <= extent.getMaxY();
  }

  /** Index of the cell of a position that the grid contains. */
  int cell(Position position) {
    return cell(row(position.latitude()), column(position.longitude()));
  }

  int cell(int row, int column) {
    return row * columns + column;
  }

  /** The nearest column for longitudes beyond the grid. */
  int column(double longitude) {
    return Math.clamp((int) ((longitude - extent.getMinX()) / cellDegrees), 0, columns - 1);
  }

  /** The nearest row for latitudes beyond the grid. */
  int row(double latitude) {
    return Math.clamp((int) ((latitude - extent.getMinY()) / cellDegrees), 0, rows - 1);
  }

  double southOf(int row) {
    return extent.getMinY() + row * cellDegrees;
  }

  double northOf(int row) {
    return southOf(row + 1);
  }

  Position centre(int row, int column) {
    return new Position(
        Math.min(90, southOf(row) + cellDegrees / 2),
        Math.min(180, extent.getMinX() + (column + 0.5) * cellDegrees));
  }
}
