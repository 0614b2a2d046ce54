package kz.qadam.map.internal;

import java.util.Set;
import kz.qadam.map.TileAddress;
import org.locationtech.jts.geom.Geometry;

/** Where the background comes from. Blocks. */
public interface BackgroundShapes {

  /** Takes one shape in units of the tile, y down, cut to the tile and a little more. */
  @FunctionalInterface
  interface Taker {

    void take(String kind, Geometry shape);
  }

  void readShapes(TileAddress address, Set<String> kinds, Taker taker);
}
