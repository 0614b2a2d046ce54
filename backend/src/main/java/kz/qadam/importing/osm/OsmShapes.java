package kz.qadam.importing.osm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kz.qadam.geo.Position;
import kz.qadam.importing.osm.OsmObject.OsmNode;
import kz.qadam.importing.osm.OsmObject.OsmRelation;
import kz.qadam.importing.osm.OsmObject.OsmWay;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.openstreetmap.osmosis.core.domain.v0_6.RelationMember;

/** Points, lines and areas of an extract, WGS 84, longitude first. */
final class OsmShapes {

  private static final GeometryFactory WGS84 = new GeometryFactory(new PrecisionModel(), 4326);

  private final OsmExtract extract;

  OsmShapes(OsmExtract extract) {
    this.extract = extract;
  }

  /**
   * Where a place is.
   *
   * @param footprint null: the object has no area
   */
  record Shape(Position position, @Nullable MultiPolygon footprint) {}

  /**
   * A point on the surface and the outline, where there is one. Empty when the extract lacks the
   * object's nodes or the outlines of a relation do not close.
   */
  Optional<Shape> findShape(OsmObject object) {
    Optional<Shape> onArea = findArea(object).map(OsmShapes::onSurface);
    return switch (object) {
      case OsmNode node -> Optional.of(new Shape(node.position(), null));
      case OsmWay way -> onArea.or(() -> findMiddle(way));
      case OsmRelation _ -> onArea;
    };
  }

  /** The area of a ring or of a relation of rings; invalid outlines are mended. */
  Optional<MultiPolygon> findArea(OsmObject object) {
    return switch (object) {
      case OsmNode _ -> Optional.empty();
      case OsmWay way when way.isRing() && hasAllNodes(way) ->
          toArea(WGS84.createPolygon(coordinates(way)));
      case OsmWay _ -> Optional.empty();
      case OsmRelation relation -> relation.isArea() ? assemble(relation) : Optional.empty();
    };
  }

  /** The way as a line; empty with fewer than two known nodes. */
  Optional<LineString> findLine(OsmWay way) {
    Coordinate[] coordinates = coordinates(way);
    return coordinates.length < 2
        ? Optional.empty()
        : Optional.of(WGS84.createLineString(coordinates));
  }

  private Optional<MultiPolygon> assemble(OsmRelation relation) {
    Optional<Geometry> outer = union(rings(relation, "outer"));
    Optional<Geometry> inner = union(rings(relation, "inner"));
    return outer
        .map(area -> inner.isPresent() ? area.difference(inner.get()) : area)
        .flatMap(OsmShapes::toArea);
  }

  private Collection<Polygon> rings(OsmRelation relation, String role) {
    Polygonizer polygonizer = new Polygonizer();
    relation.members().stream()
        .filter(member -> roleOf(member).equals(role))
        .map(extract::findWay)
        .flatMap(Optional::stream)
        .map(this::findLine)
        .flatMap(Optional::stream)
        .forEach(polygonizer::add);
    List<Polygon> rings = new ArrayList<>();
    for (Object polygon : polygonizer.getPolygons()) { // JTS gives a raw collection
      rings.add((Polygon) polygon);
    }
    return rings;
  }

  /** An empty role means outer (wiki, "Relation:multipolygon"). */
  private static String roleOf(RelationMember member) {
    return member.getMemberRole().isEmpty() ? "outer" : member.getMemberRole();
  }

  private static Optional<Geometry> union(Collection<Polygon> polygons) {
    return polygons.isEmpty() ? Optional.empty() : Optional.of(UnaryUnionOp.union(polygons));
  }

  private static Optional<MultiPolygon> toArea(Geometry geometry) {
    Geometry valid = geometry.isValid() ? geometry : GeometryFixer.fix(geometry);
    List<Polygon> polygons = new ArrayList<>();
    for (int i = 0; i < valid.getNumGeometries(); i++) {
      if (valid.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
        polygons.add(polygon);
      }
    }
    return polygons.isEmpty()
        ? Optional.empty()
        : Optional.of(WGS84.createMultiPolygon(polygons.toArray(Polygon[]::new)));
  }

  private static Shape onSurface(MultiPolygon area) {
    return new Shape(Position.of(area.getInteriorPoint()), area);
  }

  private Optional<Shape> findMiddle(OsmWay way) {
    Coordinate[] known = coordinates(way);
    if (known.length == 0) {
      return Optional.empty();
    }
    if (known.length == 1) {
      return Optional.of(new Shape(Position.of(WGS84.createPoint(known[0])), null));
    }
    LengthIndexedLine line = new LengthIndexedLine(WGS84.createLineString(known));
    Coordinate middle = line.extractPoint(line.getEndIndex() / 2);
    return Optional.of(new Shape(Position.of(WGS84.createPoint(middle)), null));
  }

  private boolean hasAllNodes(OsmWay way) {
    return Arrays.stream(way.nodeIds())
        .allMatch(node -> extract.positions().find(node).isPresent());
  }

  private Coordinate[] coordinates(OsmWay way) {
    return Arrays.stream(way.nodeIds())
        .mapToObj(extract.positions()::find)
        .flatMap(Optional::stream)
        .map(position -> position.toJts().getCoordinate())
        .toArray(Coordinate[]::new);
  }
}
