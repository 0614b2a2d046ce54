package kz.qadam.map.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import kz.qadam.map.BackgroundTiles;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Writes shapes as the JSON of {@link BackgroundTiles}. For one tile and one thread. */
final class TileWriter {

  private final Map<String, StringBuilder> layers = new LinkedHashMap<>();

  void add(String kind, Geometry shape) {
    StringBuilder layer = layers.computeIfAbsent(kind, _ -> new StringBuilder());
    for (int part = 0; part < shape.getNumGeometries(); part++) {
      addPart(layer, shape.getGeometryN(part));
    }
  }

  private static void addPart(StringBuilder layer, Geometry part) {
    switch (part) {
      case LineString line -> {
        startShape(layer);
        appendLine(layer, line.getCoordinates());
        layer.append(']');
      }
      case Polygon polygon -> {
        startShape(layer);
        appendLine(layer, polygon.getExteriorRing().getCoordinates());
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          layer.append(',');
          appendLine(layer, polygon.getInteriorRingN(hole).getCoordinates());
        }
        layer.append(']');
      }
      default -> {} // cutting at the edge may leave points, which nobody would see
    }
  }

  private static void startShape(StringBuilder layer) {
    if (!layer.isEmpty()) {
      layer.append(',');
    }
    layer.append('[');
  }

  private static void appendLine(StringBuilder layer, Coordinate[] line) {
    long x = 0;
    long y = 0;
    layer.append('[');
    for (int at = 0; at < line.length; at++) {
      long nextX = Math.round(line[at].x);
      long nextY = Math.round(line[at].y);
      if (at > 0) {
        layer.append(',');
      }
      layer.append(nextX - x).append(',').append(nextY - y);
      x = nextX;
      y = nextY;
    }
    layer.append(']');
  }

  String toJson() {
    StringBuilder json = new StringBuilder("{\"extent\":").append(BackgroundTiles.EXTENT);
    json.append(",\"layers\":{");
    String separator = "";
    for (Map.Entry<String, StringBuilder> layer : layers.entrySet()) {
      json.append(separator).append('"').append(layer.getKey()).append("\":[");
      json.append(layer.getValue()).append(']');
      separator = ",";
    }
    return json.append("}}").toString();
  }
}
