package kz.qadam.importing.osm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kz.qadam.importing.osm.OsmObject.OsmNode;
import kz.qadam.importing.osm.OsmObject.OsmRelation;
import kz.qadam.importing.osm.OsmObject.OsmWay;
import kz.qadam.place.Place;

/**
 * The ways into a place: entrance nodes of its outline, the main one first, then by id, so that
 * numbers stay as they are from import to import.
 */
final class OsmEntrances {

  private static final int MAX_ENTRANCES = 99;
  private static final Comparator<OsmNode> MAIN_FIRST =
      Comparator.comparing((OsmNode node) -> !"main".equals(node.tagOrNull("entrance")))
          .thenComparingLong(OsmNode::id);

  private final OsmExtract extract;

  OsmEntrances(OsmExtract extract) {
    this.extract = extract;
  }

  /** Whether people go in here; a tag that says "no" does not count. */
  static boolean isEntrance(OsmNode node) {
    boolean isOldStyle = "entrance".equals(node.tagOrNull("building"));
    return isOldStyle || node.tag("entrance").filter(value -> !value.equals("no")).isPresent();
  }

  /** Nodes in the order of their numbers, which start at 1. */
  List<OsmNode> findNodes(OsmObject place) {
    return nodeIds(place)
        .distinct()
        .mapToObj(extract::findEntrance)
        .flatMap(Optional::stream)
        .sorted(MAIN_FIRST)
        .limit(MAX_ENTRANCES)
        .toList();
  }

  static List<Place.Entrance> toEntrances(List<OsmNode> nodes) {
    return IntStream.range(0, nodes.size()).mapToObj(i -> toEntrance(i + 1, nodes.get(i))).toList();
  }

  /** What is stated on access, one list for the place: {@code entrance:1:wheelchair} and so on. */
  static List<Place.Statement> toStatements(List<OsmNode> nodes) {
    List<Place.Statement> statements = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      String prefix = "entrance:" + (i + 1) + ":";
      OsmStatements.of(nodes.get(i)).stream()
          .map(
              stated -> new Place.Statement(prefix + stated.key(), stated.value(), stated.source()))
          .forEach(statements::add);
    }
    return statements;
  }

  private static Place.Entrance toEntrance(int number, OsmNode node) {
    String name = node.tag("name").or(() -> node.tag("ref")).orElse(null);
    return new Place.Entrance(number, name, node.position());
  }

  private LongStream nodeIds(OsmObject place) {
    return switch (place) {
      case OsmNode _ -> LongStream.empty();
      case OsmWay way -> LongStream.of(way.nodeIds());
      case OsmRelation relation ->
          relation.members().stream()
              .map(extract::findWay)
              .flatMap(Optional::stream)
              .flatMapToLong(way -> LongStream.of(way.nodeIds()));
    };
  }
}
