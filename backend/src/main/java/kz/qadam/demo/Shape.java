package kz.qadam.demo;

import java.util.List;
import java.util.stream.Stream;
import kz.qadam.geo.Position;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** A line or a polygon on the ground, WGS 84. */
public sealed interface Shape {

  /** WGS 84 with SRID 4326, longitude first; never empty. */
  Geometry toJts();

  /** An open line of two or more points. */
  record Line(List<Position> points) implements Shape {

    public Line {
      points = List.copyOf(points);
      if (points.size() < 2) {
        throw new IllegalArgumentException("a line has two points or more");
      }
    }

    @Override
    public LineString toJts() {
      return factory(points).createLineString(coordinates(points.stream()));
    }
  }

  /** A polygon without holes; the corners go round once, the first is not repeated. */
  record Outline(List<Position> corners) implements Shape {

    public Outline {
      corners = List.copyOf(corners);
      if (corners.size() < 3) {
        throw new IllegalArgumentException("an outline has three corners or more");
      }
    }

    @Override
    public Polygon toJts() {
      return factory(corners)
          .createPolygon(coordinates(Stream.concat(corners.stream(), corners.stream().limit(1))));
    }

    /** The same as a multipolygon of one part. */
    public MultiPolygon toMultiPolygon() {
      return factory(corners).createMultiPolygon(new Polygon[] {toJts()});
    }
  }

  private static GeometryFactory factory(List<Position> points) {
    return points.getFirst().toJts().getFactory();
  }

  private static Coordinate[] coordinates(Stream<Position> points) {
    return points.map(point -> point.toJts().getCoordinate()).toArray(Coordinate[]::new);
  }
}
