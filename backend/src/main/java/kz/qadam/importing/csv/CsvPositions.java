package kz.qadam.importing.csv;

import kz.qadam.geo.Position;
import org.jspecify.annotations.Nullable;

/** Reads where a row's place is. */
interface CsvPositions {

  /** Latitude and longitude in WGS 84 degrees. */
  CsvPositions DEGREES = CsvPositions::readDegrees;

  /** Null when the row gives no position, or a wrong one, which is then among its problems. */
  @Nullable Position read(CsvRow row);

  private static @Nullable Position readDegrees(CsvRow row) {
    Double latitude = row.findNumber(CsvField.LATITUDE);
    Double longitude = row.findNumber(CsvField.LONGITUDE);
    if (latitude == null || longitude == null) {
      tellIncomplete(row, CsvField.LATITUDE, CsvField.LONGITUDE);
      return null;
    }
    if (Math.abs(latitude) > 90) {
      row.refuse(CsvField.LATITUDE, "out-of-range", -90, 90);
    }
    if (Math.abs(longitude) > 180) {
      row.refuse(CsvField.LONGITUDE, "out-of-range", -180, 180);
    }
    return Math.abs(latitude) > 90 || Math.abs(longitude) > 180
        ? null
        : new Position(latitude, longitude);
  }

  /** One of two is given. */
  static void tellIncomplete(CsvRow row, CsvField first, CsvField second) {
    boolean hasFirst = row.find(first) != null;
    boolean hasSecond = row.find(second) != null;
    if (hasFirst != hasSecond) {
      row.refuse(hasFirst ? second : first, "position-incomplete");
    }
  }
}
