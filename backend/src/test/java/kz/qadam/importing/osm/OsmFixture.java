package kz.qadam.importing.osm;

import crosby.binary.file.BlockOutputStream;
import crosby.binary.osmosis.OsmosisSerializer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.openstreetmap.osmosis.core.container.v0_6.BoundContainer;
import org.openstreetmap.osmosis.core.container.v0_6.EntityContainer;
import org.openstreetmap.osmosis.core.container.v0_6.NodeContainer;
import org.openstreetmap.osmosis.core.container.v0_6.RelationContainer;
import org.openstreetmap.osmosis.core.container.v0_6.WayContainer;
import org.openstreetmap.osmosis.core.domain.v0_6.Bound;
import org.openstreetmap.osmosis.core.domain.v0_6.CommonEntityData;
import org.openstreetmap.osmosis.core.domain.v0_6.EntityType;
import org.openstreetmap.osmosis.core.domain.v0_6.Node;
import org.openstreetmap.osmosis.core.domain.v0_6.OsmUser;
import org.openstreetmap.osmosis.core.domain.v0_6.Relation;
import org.openstreetmap.osmosis.core.domain.v0_6.RelationMember;
import org.openstreetmap.osmosis.core.domain.v0_6.Tag;
import org.openstreetmap.osmosis.core.domain.v0_6.Way;
import org.openstreetmap.osmosis.core.domain.v0_6.WayNode;

/** Writes a small extract by hand. */
final class OsmFixture {

  private final List<EntityContainer> nodes = new ArrayList<>();
  private final List<EntityContainer> ways = new ArrayList<>();
  private final List<EntityContainer> relations = new ArrayList<>();
  private @Nullable Bound bound;

  OsmFixture covering(double west, double south, double east, double north) {
    bound = new Bound(east, west, north, south, "test");
    return this;
  }

  OsmFixture node(long id, double latitude, double longitude, Map<String, String> tags) {
    nodes.add(new NodeContainer(new Node(entity(id, tags), latitude, longitude)));
    return this;
  }

  OsmFixture way(long id, Map<String, String> tags, long... nodeIds) {
    List<WayNode> wayNodes = LongStream.of(nodeIds).mapToObj(WayNode::new).toList();
    ways.add(new WayContainer(new Way(entity(id, tags), wayNodes)));
    return this;
  }

  /** A ring of four corners around a point, with nodes numbered from ten times the way's id. */
  OsmFixture square(
      long id, double latitude, double longitude, double size, Map<String, String> tags) {
    double half = size / 2;
    long first = id * 10;
    node(first, latitude - half, longitude - half, Map.of());
    node(first + 1, latitude - half, longitude + half, Map.of());
    node(first + 2, latitude + half, longitude + half, Map.of());
    node(first + 3, latitude + half, longitude - half, Map.of());
    return way(id, tags, first, first + 1, first + 2, first + 3, first);
  }

  OsmFixture multipolygon(long id, Map<String, String> tags, Map<Long, String> rolesByWay) {
    List<RelationMember> members = new ArrayList<>();
    rolesByWay.forEach((way, role) -> members.add(new RelationMember(way, EntityType.Way, role)));
    Map<String, String> all = new HashMap<>(tags);
    all.put("type", "multipolygon");
    relations.add(new RelationContainer(new Relation(entity(id, all), members)));
    return this;
  }

  Path write(Path file) throws IOException {
    try (BlockOutputStream out = new BlockOutputStream(Files.newOutputStream(file))) {
      OsmosisSerializer serializer = new OsmosisSerializer(out);
      if (bound != null) {
        serializer.process(new BoundContainer(bound));
      }
      nodes.forEach(serializer::process);
      ways.forEach(serializer::process);
      relations.forEach(serializer::process);
      serializer.complete();
    }
    return file;
  }

  private static CommonEntityData entity(long id, Map<String, String> tags) {
    List<Tag> list = tags.entrySet().stream().map(e -> new Tag(e.getKey(), e.getValue())).toList();
    return new CommonEntityData(id, 1, Date.from(Instant.EPOCH), OsmUser.NONE, 1, list);
  }
}
