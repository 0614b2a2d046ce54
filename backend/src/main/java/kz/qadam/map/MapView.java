package kz.qadam.map;

import kz.qadam.geo.BoundingBox;
import kz.qadam.geo.Position;

/**
 * The part of the map a reader looks at.
 *
 * @param zoom 0 (the world in one tile of 256 pixels) to {@link #MAX_ZOOM}
 */
public record MapView(BoundingBox box, int zoom) {

  /** A pixel is 15 cm at the equator. */
  public static final int MAX_ZOOM = 20;

  public MapView {
    if (zoom < 0 || zoom > MAX_ZOOM) {
      throw new IllegalArgumentException("zoom must be 0.." + MAX_ZOOM + ", was " + zoom);
    }
  }

  /** Middle of the box in degrees. */
  public Position centre() {
    return centreOf(box);
  }

  /** Middle of a box in degrees. */
  public static Position centreOf(BoundingBox box) {
    return new Position((box.south() + box.north()) / 2, (box.west() + box.east()) / 2);
  }
}
