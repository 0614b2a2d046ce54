package kz.qadam.territory.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import kz.qadam.geo.Position;
import kz.qadam.territory.KatoCode;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The settlements and the sketch of the country that ship with the product. */
final class ReferencePoints {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setCommentMarker('#').get();

  /**
   * A settlement and its region.
   *
   * @param radiusKm empty unless the region is the disc around this point
   */
  record RegionPoint(KatoCode region, Position position, OptionalDouble radiusKm) {}

  private ReferencePoints() {}

  static List<RegionPoint> listRegionPoints() {
    return read("/reference/region-points.csv", ReferencePoints::regionPoint);
  }

  /** The ring of the sketched country, closed. */
  static List<Position> listCountrySketch() {
    return read("/reference/country-sketch.csv", ReferencePoints::position);
  }

  private static RegionPoint regionPoint(CSVRecord row) {
    String radius = row.get("radius_km");
    return new RegionPoint(
        new KatoCode(row.get("kato")),
        position(row),
        radius.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(radius)));
  }

  private static Position position(CSVRecord row) {
    return new Position(
        Double.parseDouble(row.get("latitude")), Double.parseDouble(row.get("longitude")));
  }

  private static <T> List<T> read(String resource, Function<CSVRecord, T> rowReader) {
    try (InputStream in =
            Objects.requireNonNull(ReferencePoints.class.getResourceAsStream(resource), resource);
        CSVParser rows = FORMAT.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return rows.stream().map(rowReader).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
