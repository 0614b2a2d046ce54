package kz.qadam.importing.csv;

import kz.qadam.geo.Position;
import org.jspecify.annotations.Nullable;

/** Reads positions in the coordinate system of a file. */
interface CsvPositions {

  /**
   * Where a row's place is. Null when the row gives no position, or a wrong one, which is then
   * among its problems.
   */
  @Nullable Position read(CsvRow row);

  /**
   * The position with these two numbers; null when there is none such.
   *
   * @param first latitude or easting
   * @param second longitude or northing
   */
  @Nullable Position find(double first, double second);

  /** One of two is given. */
  static void tellIncomplete(CsvRow row, CsvField first, CsvField second) {
    boolean hasFirst = row.find(first) != null;
    boolean hasSecond = row.find(second) != null;
    if (hasFirst != hasSecond) {
      row.refuse(hasFirst ? second : first, "position-incomplete");
    }
  }
}
