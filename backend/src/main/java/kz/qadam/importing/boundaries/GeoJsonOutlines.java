package kz.qadam.importing.boundaries;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.qadam.importing.ImportRefusedException;
import kz.qadam.importing.Refusal;
import kz.qadam.importing.SourceFile;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a GeoJSON FeatureCollection (RFC 7946): WGS 84, longitude first. */
final class GeoJsonOutlines {

  private static final GeometryFactory WGS84 = new GeometryFactory(new PrecisionModel(), 4326);

  /** Names under which older GeoJSON says that it is what RFC 7946 requires. */
  private static final List<String> WGS84_NAMES = List.of("CRS84", "EPSG::4326", "EPSG:4326");

  private final String fileName;

  private GeoJsonOutlines(String fileName) {
    this.fileName = fileName;
  }

  /**
   * All features in the order of the file.
   *
   * @param fileName as the report names it
   * @throws ImportRefusedException not UTF-8, not a FeatureCollection, or another reference system
   */
  static List<OutlineFeature> read(Path file, String fileName) throws IOException {
    GeoJsonOutlines reading = new GeoJsonOutlines(fileName);
    try (Reader text = SourceFile.openUtf8(file)) {
      return reading.features(JsonMapper.shared().readTree(text));
    } catch (CharacterCodingException e) {
      throw new ImportRefusedException(Refusal.ofFile(fileName, "file", "not-utf8"), e);
    } catch (JacksonException e) {
      throw e.getCause() instanceof CharacterCodingException
          ? new ImportRefusedException(Refusal.ofFile(fileName, "file", "not-utf8"), e)
          : reading.unreadable(e.getOriginalMessage(), e);
    }
  }

  private List<OutlineFeature> features(JsonNode root) {
    if (!root.path("features").isArray()) {
      throw unreadable("no FeatureCollection", null);
    }
    String crs = root.path("crs").path("properties").path("name").asString("CRS84");
    if (WGS84_NAMES.stream().noneMatch(crs::endsWith)) {
      throw new ImportRefusedException(Refusal.ofFile(fileName, "crs", "not-wgs84"));
    }
    List<OutlineFeature> features = new ArrayList<>();
    for (JsonNode feature : root.path("features")) {
      int number = features.size() + 1;
      features.add(
          new OutlineFeature(
              number, properties(feature), geometry(feature.path("geometry"), number)));
    }
    return features;
  }

  private static Map<String, String> properties(JsonNode feature) {
    Map<String, String> properties = new HashMap<>();
    for (Map.Entry<String, JsonNode> property : feature.path("properties").properties()) {
      String value = property.getValue().isNull() ? "" : property.getValue().asString("").strip();
      if (!value.isEmpty()) {
        properties.put(property.getKey().toUpperCase(Locale.ROOT), value);
      }
    }
    return properties;
  }

  private @Nullable Geometry geometry(JsonNode node, int number) {
    if (!node.isObject()) {
      return null;
    }
    try {
      return new GeoJsonReader(WGS84).read(node.toString());
    } catch (ParseException | IllegalArgumentException e) {
      Refusal refusal =
          Refusal.ofRow(
              fileName, number, "geometry", "file-unreadable", String.valueOf(e.getMessage()));
      throw new ImportRefusedException(refusal, e);
    }
  }

  private ImportRefusedException unreadable(String reason, @Nullable Exception cause) {
    Refusal refusal = Refusal.ofFile(fileName, "file", "file-unreadable", reason);
    return cause == null
        ? new ImportRefusedException(refusal)
        : new ImportRefusedException(refusal, cause);
  }
}
