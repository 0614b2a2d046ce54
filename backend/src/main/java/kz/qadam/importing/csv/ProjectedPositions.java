package kz.qadam.importing.csv;

import kz.qadam.geo.Position;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.jspecify.annotations.Nullable;

/** Easting and northing of a projected system, in metres, turned into WGS 84. One thread. */
final class ProjectedPositions implements CsvPositions {

  private final MathTransform toWgs84;

  private ProjectedPositions(MathTransform toWgs84) {
    this.toWgs84 = toWgs84;
  }

  /**
   * Positions in the system with this code.
   *
   * @param code e.g. {@code EPSG:28412}
   * @throws FactoryException the EPSG data base has no such code
   */
  static ProjectedPositions of(String code) throws FactoryException {
    CoordinateReferenceSystem system = CRS.decode(code, true); // true: easting first
    return new ProjectedPositions(CRS.findMathTransform(system, DefaultGeographicCRS.WGS84, true));
  }

  @Override
  public @Nullable Position read(CsvRow row) {
    Double easting = row.findNumber(CsvField.EASTING);
    Double northing = row.findNumber(CsvField.NORTHING);
    if (easting == null || northing == null) {
      CsvPositions.tellIncomplete(row, CsvField.EASTING, CsvField.NORTHING);
      return null;
    }
    Position position = find(easting, northing);
    if (position == null) {
      row.refuse(CsvField.EASTING, "outside-projection", easting, northing);
    }
    return position;
  }

  @Override
  public @Nullable Position find(double easting, double northing) {
    double[] point = {easting, northing};
    try {
      toWgs84.transform(point, 0, point, 0, 1);
      return new Position(point[1], point[0]);
    } catch (TransformException | IllegalArgumentException e) {
      return null; // the caller says which numbers these were
    }
  }
}
