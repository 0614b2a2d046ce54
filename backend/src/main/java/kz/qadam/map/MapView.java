package kz.qadam.map;

import kz.qadam.geo.BoundingBox;
import kz.qadam.geo.Position;
import kz.qadam.geo.WebMercator;

/**
 * The part of the map a reader looks at, at most {@link #MAX_PIXELS} wide and high.
 *
 * @param zoom 0 (the world in one tile of 256 pixels) to {@link #MAX_ZOOM}
 */
public record MapView(BoundingBox box, int zoom) {

  /** A pixel is 15 cm at the equator. */
  public static final int MAX_ZOOM = 20;

  /** Most pixels along a side: two screens of the largest kind. */
  public static final int MAX_PIXELS = 8192;

  public MapView {
    if (zoom < 0 || zoom > MAX_ZOOM) {
      throw new IllegalArgumentException("zoom must be 0.." + MAX_ZOOM + ", was " + zoom);
    }
    int pixelBits = WebMercator.BITS - WebMercator.TILE_BITS - zoom;
    int wide = (WebMercator.x(box.east()) - WebMercator.x(box.west())) >> pixelBits;
    int high = (WebMercator.y(box.south()) - WebMercator.y(box.north())) >> pixelBits;
    if (wide > MAX_PIXELS || high > MAX_PIXELS) {
      throw new IllegalArgumentException("the view is " + wide + " by " + high + " pixels");
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
