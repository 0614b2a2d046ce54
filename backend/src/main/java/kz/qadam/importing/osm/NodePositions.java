package kz.qadam.importing.osm;

import java.util.Arrays;
import java.util.Optional;
import kz.qadam.geo.Position;
import org.openstreetmap.osmosis.core.domain.v0_6.Node;

/**
 * Where the nodes of wanted ways lie, in 16 bytes each: first the ids are collected, then {@link
 * #seal} and then positions are put in and asked for. Not for several threads.
 */
final class NodePositions {

  /** OpenStreetMap keeps seven digits after the point (wiki, "Node"). */
  private static final double UNITS_PER_DEGREE = 1e7;

  private static final int UNKNOWN = Integer.MIN_VALUE;

  private long[] ids = new long[1024];
  private int[] latitudes = {};
  private int[] longitudes = {};
  private int count;

  /** Without the noise that the library's arithmetic adds behind the seventh digit. */
  static Position positionOf(Node node) {
    return new Position(
        toUnits(node.getLatitude()) / UNITS_PER_DEGREE,
        toUnits(node.getLongitude()) / UNITS_PER_DEGREE);
  }

  void want(long[] nodeIds) {
    if (count + nodeIds.length > ids.length) {
      ids = Arrays.copyOf(ids, Math.max(ids.length * 2, count + nodeIds.length));
    }
    System.arraycopy(nodeIds, 0, ids, count, nodeIds.length);
    count += nodeIds.length;
  }

  /** Ends collecting. */
  void seal() {
    ids = Arrays.stream(ids, 0, count).sorted().distinct().toArray();
    count = ids.length;
    latitudes = new int[count];
    longitudes = new int[count];
    Arrays.fill(latitudes, UNKNOWN);
  }

  boolean isWanted(long nodeId) {
    return Arrays.binarySearch(ids, nodeId) >= 0;
  }

  void put(long nodeId, Position position) {
    int index = Arrays.binarySearch(ids, nodeId);
    if (index >= 0) {
      latitudes[index] = toUnits(position.latitude());
      longitudes[index] = toUnits(position.longitude());
    }
  }

  /** Empty when the extract does not have the node. */
  Optional<Position> find(long nodeId) {
    int index = Arrays.binarySearch(ids, nodeId);
    return index < 0 || latitudes[index] == UNKNOWN
        ? Optional.empty()
        : Optional.of(
            new Position(
                latitudes[index] / UNITS_PER_DEGREE, longitudes[index] / UNITS_PER_DEGREE));
  }

  private static int toUnits(double degrees) {
    return (int) Math.round(degrees * UNITS_PER_DEGREE);
  }
}
