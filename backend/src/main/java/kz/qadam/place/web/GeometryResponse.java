package kz.qadam.place.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.qadam.geo.Position;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** A GeoJSON geometry; coordinates are longitude, latitude (RFC 7946, 3.1.1). */
record GeometryResponse(String type, Object coordinates) {

  static @Nullable GeometryResponse of(@Nullable Position position) {
    if (position == null) {
      return null;
    }
    Point point = position.toJts();
    return new GeometryResponse("Point", List.of(point.getX(), point.getY()));
  }

  static GeometryResponse of(MultiPolygon area) {
    List<List<List<List<Double>>>> polygons = new ArrayList<>();
    for (int i = 0; i < area.getNumGeometries(); i++) {
      polygons.add(rings((Polygon) area.getGeometryN(i)));
    }
    return new GeometryResponse("MultiPolygon", polygons);
  }

  private static List<List<List<Double>>> rings(Polygon polygon) {
    List<List<List<Double>>> rings = new ArrayList<>();
    rings.add(ring(polygon.getExteriorRing()));
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      rings.add(ring(polygon.getInteriorRingN(i)));
    }
    return rings;
  }

  private static List<List<Double>> ring(LineString line) {
    return Arrays.stream(line.getCoordinates()).map(each -> List.of(each.x, each.y)).toList();
  }
}
