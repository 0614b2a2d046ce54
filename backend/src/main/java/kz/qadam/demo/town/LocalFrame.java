package kz.qadam.demo.town;

import java.util.List;
import kz.qadam.demo.Shape;
import kz.qadam.geo.Position;

/**
 * Lays a plan in metres on the ground: turned around its centre, then projected to WGS 84 on a
 * plane that touches the globe there. Good to a metre within a few kilometres.
 *
 * @param turnDegrees counter-clockwise
 */
record LocalFrame(Position centre, double turnDegrees) {

  private static final double METRES_PER_DEGREE_OF_LATITUDE = 111_195;

  /** The position to six decimals, about 0.1 m. */
  Position at(Spot spot) {
    double turn = StrictMath.toRadians(turnDegrees);
    double east =
        spot.eastMetres() * StrictMath.cos(turn) - spot.northMetres() * StrictMath.sin(turn);
    double north =
        spot.eastMetres() * StrictMath.sin(turn) + spot.northMetres() * StrictMath.cos(turn);
    double metresPerDegreeOfLongitude =
        METRES_PER_DEGREE_OF_LATITUDE * StrictMath.cos(StrictMath.toRadians(centre.latitude()));
    return new Position(
        rounded(centre.latitude() + north / METRES_PER_DEGREE_OF_LATITUDE),
        rounded(centre.longitude() + east / metresPerDegreeOfLongitude));
  }

  Shape.Line line(List<Spot> spots) {
    return new Shape.Line(spots.stream().map(this::at).toList());
  }

  Shape.Outline outline(List<Spot> corners) {
    return new Shape.Outline(corners.stream().map(this::at).toList());
  }

  private static double rounded(double degrees) {
    return StrictMath.round(degrees * 1e6) / 1e6;
  }
}
