package kz.qadam.geo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * A position on the ground, WGS 84 (EPSG:4326), degrees.
 *
 * @param latitude -90 to 90, north positive
 * @param longitude -180 to 180, east positive
 */
public record Position(double latitude, double longitude) {

  private static final int WGS84_SRID = 4326;
  private static final GeometryFactory WGS84 =
      new GeometryFactory(new PrecisionModel(), WGS84_SRID);

  /** Mean Earth radius, metres (IUGG 1980, R1). */
  private static final double EARTH_RADIUS_METRES = 6_371_008.8;

  public Position {
    if (!(latitude >= -90 && latitude <= 90)) {
      throw new IllegalArgumentException("latitude must be -90..90, was " + latitude);
    }
    if (!(longitude >= -180 && longitude <= 180)) {
      throw new IllegalArgumentException("longitude must be -180..180, was " + longitude);
    }
  }

  /** From a JTS point in WGS 84, longitude first. */
  public static Position of(Point point) {
    return new Position(point.getY(), point.getX());
  }

  /** JTS is x, y, so longitude goes first. The only place that swaps the two. */
  public Point toJts() {
    return WGS84.createPoint(new Coordinate(longitude, latitude));
  }

  /** Great-circle distance on the mean sphere, metres; within 0.6 % of the ellipsoid. */
  public double distanceMetres(Position other) {
    double north1 = Math.toRadians(latitude);
    double north2 = Math.toRadians(other.latitude);
    double halfNorth = (north2 - north1) / 2;
    double halfEast = Math.toRadians(other.longitude - longitude) / 2;
    double h =
        Math.pow(Math.sin(halfNorth), 2)
            + Math.cos(north1) * Math.cos(north2) * Math.pow(Math.sin(halfEast), 2);
    return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
  }
}
