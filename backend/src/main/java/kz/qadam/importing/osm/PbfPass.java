package kz.qadam.importing.osm;

import crosby.binary.osmosis.OsmosisReader;
import java.nio.file.Path;
import java.util.Map;
import org.openstreetmap.osmosis.core.container.v0_6.EntityContainer;
import org.openstreetmap.osmosis.core.domain.v0_6.Bound;
import org.openstreetmap.osmosis.core.domain.v0_6.Entity;
import org.openstreetmap.osmosis.core.domain.v0_6.Node;
import org.openstreetmap.osmosis.core.domain.v0_6.Relation;
import org.openstreetmap.osmosis.core.domain.v0_6.Way;
import org.openstreetmap.osmosis.core.task.v0_6.Sink;

/**
 * One reading of a whole file. A file is read several times, so that memory holds only what is
 * needed of it; subclasses take what a pass is for.
 */
abstract class PbfPass implements Sink {

  /** Reads the file from its first object to its last. */
  final void read(Path file) {
    OsmosisReader reader = new OsmosisReader(file.toFile());
    reader.setSink(this);
    reader.run();
  }

  void takeBound(Bound bound) {}

  void takeNode(Node node) {}

  void takeWay(Way way) {}

  void takeRelation(Relation relation) {}

  @Override
  public final void process(EntityContainer container) {
    Entity entity = container.getEntity();
    switch (entity) {
      case Node node -> takeNode(node);
      case Way way -> takeWay(way);
      case Relation relation -> takeRelation(relation);
      case Bound bound -> takeBound(bound);
      default -> throw new IllegalStateException("unknown entity " + entity);
    }
  }

  @Override
  public final void initialize(Map<String, Object> metaData) {}

  @Override
  public final void complete() {}

  @Override
  public final void close() {}
}
