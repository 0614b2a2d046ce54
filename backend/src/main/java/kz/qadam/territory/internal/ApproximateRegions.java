package kz.qadam.territory.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.qadam.geo.Position;
import kz.qadam.territory.Boundary;
import kz.qadam.territory.BoundarySource;
import kz.qadam.territory.KatoCode;
import kz.qadam.territory.TerritoryBasis;
import kz.qadam.territory.TerritoryLevel;
import kz.qadam.territory.internal.ReferencePoints.RegionPoint;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Regions guessed from settlements, for an installation without official outlines: each point of
 * the country goes to the region of the nearest settlement, the three cities are discs.
 *
 * <p>The plane is longitude shrunk by the cosine of the country's middle latitude, so that nearest
 * means nearest on the ground within a few per cent.
 */
final class ApproximateRegions {

  /** No stored set has this id. */
  private static final long SET_ID = 0;

  private static final GeometryFactory WGS84 = new GeometryFactory(new PrecisionModel(), 4326);
  private static final double SHRINK = Math.cos(Math.toRadians(48));
  private static final AffineTransformation TO_PLANE =
      AffineTransformation.scaleInstance(SHRINK, 1);
  private static final AffineTransformation FROM_PLANE =
      AffineTransformation.scaleInstance(1 / SHRINK, 1);

  /** Of latitude on the mean sphere. */
  private static final double KM_PER_DEGREE = 111.195;

  /** The sketch is rough: rather take in a strip abroad than leave out a place at the border. */
  private static final double MARGIN_DEGREES = 0.4;

  private static final BoundarySource SOURCE =
      new BoundarySource(
          TerritoryLevel.REGION,
          TerritoryBasis.APPROXIMATE,
          "GeoNames, geokz (reference/region-points.csv)",
          "CC BY 4.0",
          LocalDate.of(2022, 6, 8), // first day of the 20 regions
          null);

  private ApproximateRegions() {}

  /** The layer, built anew. */
  static BoundaryLayer build() {
    List<RegionPoint> points = ReferencePoints.listRegionPoints();
    Geometry country = country();
    SortedMap<KatoCode, Geometry> regions = discs(points);
    Geometry cities = OverlayNGRobust.union(regions.values());
    Geometry rest = OverlayNGRobust.overlay(country, cities, OverlayNG.DIFFERENCE);
    cells(points, country)
        .forEach(
            (code, cells) ->
                regions.put(
                    code,
                    OverlayNGRobust.overlay(
                        OverlayNGRobust.union(cells), rest, OverlayNG.INTERSECTION)));
    List<Boundary> boundaries = new ArrayList<>();
    regions.forEach((code, shape) -> boundaries.add(boundary(code, shape)));
    return new BoundaryLayer(SET_ID, SOURCE, boundaries);
  }

  private static Geometry country() {
    Coordinate[] ring =
        ReferencePoints.listCountrySketch().stream()
            .map(ApproximateRegions::toPlane)
            .toArray(Coordinate[]::new);
    return WGS84.createPolygon(ring).buffer(MARGIN_DEGREES);
  }

  private static SortedMap<KatoCode, Geometry> discs(List<RegionPoint> points) {
    SortedMap<KatoCode, Geometry> discs = new TreeMap<>(KatoCode.ORDER);
    for (RegionPoint point : points) {
      point
          .radiusKm()
          .ifPresent(
              radiusKm ->
                  discs.put(
                      point.region(),
                      WGS84
                          .createPoint(toPlane(point.position()))
                          .buffer(radiusKm / KM_PER_DEGREE)));
    }
    return discs;
  }

  /** For each region the cells of its settlements. */
  private static Map<KatoCode, List<Geometry>> cells(List<RegionPoint> points, Geometry country) {
    Map<Coordinate, KatoCode> regionBySite = new HashMap<>();
    for (RegionPoint point : points) {
      if (point.radiusKm().isEmpty()) {
        regionBySite.put(toPlane(point.position()), point.region());
      }
    }
    VoronoiDiagramBuilder voronoi = new VoronoiDiagramBuilder();
    voronoi.setSites(regionBySite.keySet());
    voronoi.setClipEnvelope(country.getEnvelopeInternal());
    Geometry diagram = voronoi.getDiagram(WGS84);
    Map<KatoCode, List<Geometry>> cells = new HashMap<>();
    for (int i = 0; i < diagram.getNumGeometries(); i++) {
      Geometry cell = diagram.getGeometryN(i);
      KatoCode region = regionBySite.get((Coordinate) cell.getUserData());
      if (region == null) {
        throw new IllegalStateException("a cell of no settlement: " + cell);
      }
      cells.computeIfAbsent(region, _ -> new ArrayList<>()).add(cell);
    }
    return cells;
  }

  private static Boundary boundary(KatoCode code, Geometry inPlane) {
    Geometry shape = FROM_PLANE.transform(inPlane);
    MultiPolygon outline =
        shape instanceof MultiPolygon many
            ? many
            : WGS84.createMultiPolygon(new Polygon[] {(Polygon) shape});
    return new Boundary(code, code.value(), outline);
  }

  private static Coordinate toPlane(Position position) {
    return TO_PLANE.transform(position.toJts()).getCoordinate();
  }
}
