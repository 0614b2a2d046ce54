package kz.qadam.importing.csv;

import kz.qadam.geo.Position;
import org.jspecify.annotations.Nullable;

/** Latitude and longitude in WGS 84 degrees. */
final class DegreePositions implements CsvPositions {

  @Override
  public @Nullable Position read(CsvRow row) {
    Double latitude = row.findNumber(CsvField.LATITUDE);
    Double longitude = row.findNumber(CsvField.LONGITUDE);
    if (latitude == null || longitude == null) {
      CsvPositions.tellIncomplete(row, CsvField.LATITUDE, CsvField.LONGITUDE);
      return null;
    }
    if (Math.abs(latitude) > 90) {
      row.refuse(CsvField.LATITUDE, "out-of-range", -90, 90);
    }
    if (Math.abs(longitude) > 180) {
      row.refuse(CsvField.LONGITUDE, "out-of-range", -180, 180);
    }
    return find(latitude, longitude);
  }

  @Override
  public @Nullable Position find(double latitude, double longitude) {
    return Math.abs(latitude) > 90 || Math.abs(longitude) > 180
        ? null
        : new Position(latitude, longitude);
  }
}
