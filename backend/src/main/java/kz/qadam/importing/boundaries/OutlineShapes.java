package kz.qadam.importing.boundaries;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.qadam.problem.FieldProblem;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Turns the geometry of a feature into a valid multipolygon, or says why not. */
final class OutlineShapes {

  private static final String FIELD = "geometry";

  /** The whole earth in degrees; larger numbers are metres of some projection. */
  private static final Envelope DEGREES = new Envelope(-180, 180, -90, 90);

  /** Kazakhstan with about a degree to spare: 46.5–87.3° E, 40.6–55.4° N. */
  private static final Envelope COUNTRY = new Envelope(45, 89, 39, 57);

  /** A repair that changes more of the area than this guesses rather than mends. */
  private static final double REPAIR_SHARE = 0.001;

  /** A shape, or the problem that prevents one. */
  sealed interface Checked {
    record Valid(MultiPolygon shape, Optional<String> repair) implements Checked {}

    record Wrong(FieldProblem problem) implements Checked {}
  }

  private OutlineShapes() {}

  static Checked check(@Nullable Geometry geometry) {
    if (geometry == null || geometry.isEmpty()) {
      return wrong("required");
    }
    if (!(geometry instanceof Polygon) && !(geometry instanceof MultiPolygon)) {
      return wrong("not-a-polygon", geometry.getGeometryType());
    }
    Envelope extent = geometry.getEnvelopeInternal();
    if (!DEGREES.contains(extent)) {
      return wrong("not-wgs84");
    }
    if (!COUNTRY.contains(extent)) {
      return wrong("outline-outside-country");
    }
    TopologyValidationError error = new IsValidOp(geometry).getValidationError();
    return error == null
        ? new Checked.Valid(multi(geometry), Optional.empty())
        : repair(geometry, error);
  }

  private static Checked repair(Geometry geometry, TopologyValidationError error) {
    Geometry fixed = GeometryFixer.fix(geometry);
    double areaBefore = geometry.getArea();
    double changed = Math.abs(fixed.getArea() - areaBefore);
    if (fixed.isEmpty() || changed > REPAIR_SHARE * areaBefore) {
      return wrong("invalid-outline", error.getMessage());
    }
    String repair =
        String.format(
            Locale.ROOT,
            "%s near %.5f %.5f",
            error.getMessage(),
            error.getCoordinate().x,
            error.getCoordinate().y);
    return new Checked.Valid(multi(fixed), Optional.of(repair));
  }

  /** Polygons only: what a repair leaves as lines or points has no area. */
  private static MultiPolygon multi(Geometry geometry) {
    List<Polygon> polygons = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (geometry.getGeometryN(i) instanceof Polygon polygon) {
        polygons.add(polygon);
      }
    }
    return geometry.getFactory().createMultiPolygon(polygons.toArray(Polygon[]::new));
  }

  private static Checked wrong(String code, Object... values) {
    return new Checked.Wrong(FieldProblem.of(FIELD, code, values));
  }
}
