package kz.qadam.importing.osm;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kz.qadam.geo.BoundingBox;
import kz.qadam.geo.Position;
import kz.qadam.importing.osm.OsmObject.OsmNode;
import kz.qadam.importing.osm.OsmObject.OsmRelation;
import kz.qadam.importing.osm.OsmObject.OsmWay;
import org.jspecify.annotations.Nullable;
import org.openstreetmap.osmosis.core.domain.v0_6.Bound;
import org.openstreetmap.osmosis.core.domain.v0_6.EntityType;
import org.openstreetmap.osmosis.core.domain.v0_6.Node;
import org.openstreetmap.osmosis.core.domain.v0_6.Relation;
import org.openstreetmap.osmosis.core.domain.v0_6.RelationMember;
import org.openstreetmap.osmosis.core.domain.v0_6.Way;

/**
 * What is wanted of an extract, with the ways of wanted relations and the nodes of wanted ways.
 *
 * <p>Three passes: relations, ways, nodes; each knows from the one before which objects matter.
 */
final class OsmExtract {

  private final Predicate<Map<String, String>> wanted;
  private final List<OsmNode> nodes = new ArrayList<>();
  private final Map<Long, OsmWay> ways = new HashMap<>();
  private final List<OsmWay> wantedWays = new ArrayList<>();
  private final List<OsmRelation> relations = new ArrayList<>();
  private final Map<Long, OsmNode> entrances = new HashMap<>();
  private final NodePositions positions = new NodePositions();
  private @Nullable BoundingBox extent;

  private OsmExtract(Predicate<Map<String, String>> wanted) {
    this.wanted = wanted;
  }

  /** Reads all objects whose tags are wanted. */
  static OsmExtract read(Path file, Predicate<Map<String, String>> wanted) {
    OsmExtract extract = new OsmExtract(wanted);
    extract.readRelationsThenWaysThenNodes(file);
    return extract;
  }

  /** In the order of the file. */
  List<OsmNode> nodes() {
    return nodes;
  }

  /** In the order of the file; without those that only relations need. */
  List<OsmWay> ways() {
    return wantedWays;
  }

  /** In the order of the file. */
  List<OsmRelation> relations() {
    return relations;
  }

  /** The way that a wanted relation names; empty when the extract lacks it. */
  Optional<OsmWay> findWay(RelationMember member) {
    return member.getMemberType() == EntityType.Way
        ? Optional.ofNullable(ways.get(member.getMemberId()))
        : Optional.empty();
  }

  /** A node of a known way that is tagged as an entrance. */
  Optional<OsmNode> findEntrance(long nodeId) {
    return Optional.ofNullable(entrances.get(nodeId));
  }

  NodePositions positions() {
    return positions;
  }

  /** What the file says it covers; null when it does not say. */
  @Nullable BoundingBox extent() {
    return extent;
  }

  private void readRelationsThenWaysThenNodes(Path file) {
    Set<Long> memberWayIds = new HashSet<>();
    new RelationPass(memberWayIds).read(file);
    new WayPass(memberWayIds).read(file);
    positions.seal();
    new NodePass().read(file);
  }

  private final class RelationPass extends PbfPass {
    private final Set<Long> memberWayIds;

    RelationPass(Set<Long> memberWayIds) {
      this.memberWayIds = memberWayIds;
    }

    @Override
    void takeBound(Bound bound) {
      extent =
          new BoundingBox(bound.getLeft(), bound.getBottom(), bound.getRight(), bound.getTop());
    }

    @Override
    void takeRelation(Relation relation) {
      Map<String, String> tags = OsmObject.tagsOf(relation);
      if (!wanted.test(tags)) {
        return;
      }
      relations.add(new OsmRelation(relation.getId(), tags, relation.getMembers()));
      relation.getMembers().stream()
          .filter(member -> member.getMemberType() == EntityType.Way)
          .map(RelationMember::getMemberId)
          .forEach(memberWayIds::add);
    }
  }

  private final class WayPass extends PbfPass {
    private final Set<Long> memberWayIds;

    WayPass(Set<Long> memberWayIds) {
      this.memberWayIds = memberWayIds;
    }

    @Override
    void takeWay(Way way) {
      Map<String, String> tags = OsmObject.tagsOf(way);
      boolean isWanted = wanted.test(tags);
      if (!isWanted && !memberWayIds.contains(way.getId())) {
        return;
      }
      OsmWay read = new OsmWay(way.getId(), tags, way.getWayNodes());
      ways.put(read.id(), read);
      positions.want(read.nodeIds());
      if (isWanted) {
        wantedWays.add(read);
      }
    }
  }

  private final class NodePass extends PbfPass {
    @Override
    void takeNode(Node node) {
      boolean isOfWay = positions.isWanted(node.getId());
      if (!isOfWay && node.getTags().isEmpty()) {
        return;
      }
      Position position = NodePositions.positionOf(node);
      OsmNode read = new OsmNode(node.getId(), OsmObject.tagsOf(node), position);
      if (isOfWay) {
        positions.put(node.getId(), position);
        if (OsmEntrances.isEntrance(read)) {
          entrances.put(read.id(), read);
        }
      }
      if (wanted.test(read.tags())) {
        nodes.add(read);
      }
    }
  }
}
