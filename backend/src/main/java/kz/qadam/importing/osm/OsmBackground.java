package kz.qadam.importing.osm;

import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kz.qadam.importing.osm.OsmObject.OsmNode;
import kz.qadam.importing.osm.OsmObject.OsmRelation;
import kz.qadam.importing.osm.OsmObject.OsmWay;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Streets, rails, water, green and buildings of an extract; what has no geometry is left out. */
final class OsmBackground {

  private final OsmExtract extract;
  private final TagRules rules;
  private final OsmShapes shapes;

  OsmBackground(OsmExtract extract, TagRules rules) {
    this.extract = extract;
    this.rules = rules;
    this.shapes = new OsmShapes(extract);
  }

  Iterator<BackgroundFeature> iterator() {
    return Stream.<OsmObject>concat(extract.ways().stream(), extract.relations().stream())
        .map(this::toFeature)
        .filter(Objects::nonNull)
        .iterator();
  }

  private @Nullable BackgroundFeature toFeature(OsmObject object) {
    Optional<String> kind = rules.findKind(object.tags());
    if (kind.isEmpty()) {
      return null;
    }
    return findGeometry(object, kind.get())
        .map(geometry -> new BackgroundFeature(kind.get(), object.tagOrNull("name"), geometry))
        .orElse(null);
  }

  private Optional<? extends Geometry> findGeometry(OsmObject object, String kind) {
    return switch (kind) {
      case "major_road", "road", "path", "rail" ->
          switch (object) {
            case OsmWay way -> shapes.findLine(way);
            case OsmNode _, OsmRelation _ -> Optional.empty();
          };
      default -> shapes.findArea(object);
    };
  }
}
