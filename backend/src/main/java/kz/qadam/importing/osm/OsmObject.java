package kz.qadam.importing.osm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qadam.geo.Position;
import org.jspecify.annotations.Nullable;
import org.openstreetmap.osmosis.core.domain.v0_6.Entity;
import org.openstreetmap.osmosis.core.domain.v0_6.RelationMember;
import org.openstreetmap.osmosis.core.domain.v0_6.Tag;
import org.openstreetmap.osmosis.core.domain.v0_6.WayNode;

/** A node, way or relation of the extract that is, or may be, a place or a background feature. */
sealed interface OsmObject {

  long id();

  Map<String, String> tags();

  /** E.g. {@code way/123}: how the register names it within OpenStreetMap. */
  String reference();

  /** A point of the map. */
  record OsmNode(long id, Map<String, String> tags, Position position) implements OsmObject {
    @Override
    public String reference() {
      return "node/" + id;
    }
  }

  /** A line or outline; arrays of ids are not copied, nobody changes them. */
  final class OsmWay implements OsmObject {
    private final long id;
    private final Map<String, String> tags;
    private final long[] nodeIds;

    OsmWay(long id, Map<String, String> tags, List<WayNode> nodes) {
      this.id = id;
      this.tags = tags;
      this.nodeIds = nodes.stream().mapToLong(WayNode::getNodeId).toArray();
    }

    @Override
    public long id() {
      return id;
    }

    @Override
    public Map<String, String> tags() {
      return tags;
    }

    @Override
    public String reference() {
      return "way/" + id;
    }

    long[] nodeIds() {
      return nodeIds;
    }

    /** Whether its last node is its first one and an area can lie between. */
    boolean isRing() {
      return nodeIds.length > 3 && nodeIds[0] == nodeIds[nodeIds.length - 1];
    }
  }

  /** Several objects that make one, such as a building with a yard. */
  record OsmRelation(long id, Map<String, String> tags, List<RelationMember> members)
      implements OsmObject {
    @Override
    public String reference() {
      return "relation/" + id;
    }

    /** Whether its ways are the outlines of an area. */
    boolean isArea() {
      String type = tags.get("type");
      return "multipolygon".equals(type) || "boundary".equals(type);
    }
  }

  /** The value of a tag; empty when there is none. */
  default Optional<String> tag(String key) {
    return Optional.ofNullable(tags().get(key));
  }

  /** The value of a tag, null when there is none. */
  default @Nullable String tagOrNull(String key) {
    return tags().get(key);
  }

  /** Tags by key. */
  static Map<String, String> tagsOf(Entity entity) {
    Map<String, String> tags = HashMap.newHashMap(entity.getTags().size());
    for (Tag tag : entity.getTags()) {
      tags.put(tag.getKey(), tag.getValue());
    }
    return tags;
  }
}
