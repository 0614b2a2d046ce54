package kz.qadam.geo;

/**
 * Spherical web Mercator (EPSG:3857) on a grid of 2^30 by 2^30 cells, the grid that map tiles of
 * zoom 22 have with 256 pixels each.
 *
 * <p>{@code x} grows to the east from the antimeridian, {@code y} to the south from 85.05 degrees
 * north; both are 0 to {@link #SIZE} - 1. A cell is at most 3.8 cm wide. Latitudes beyond the
 * square are moved to its edge.
 */
public final class WebMercator {

  /** Bits of one coordinate. */
  public static final int BITS = 30;

  /** Cells along one side. */
  public static final int SIZE = 1 << BITS;

  /** A tile of 256 pixels at zoom 0 is the world: 8 of the bits lie within a tile. */
  public static final int TILE_BITS = 8;

  private WebMercator() {}

  public static int x(double longitude) {
    return cell((longitude + 180) / 360);
  }

  public static int y(double latitude) {
    double sin = Math.sin(Math.toRadians(latitude));
    double north = Math.log((1 + sin) / (1 - sin)) / 2;
    return cell(0.5 - north / (2 * Math.PI));
  }

  /** Position of the middle of a cell. */
  public static Position position(int x, int y) {
    return new Position(latitude(y + 0.5), longitude(x + 0.5));
  }

  /** The box of the cells from the first to the last pair, all inclusive. */
  public static BoundingBox box(int firstX, int firstY, int lastX, int lastY) {
    return new BoundingBox(
        longitude(firstX), latitude(lastY + 1.0), longitude(lastX + 1.0), latitude(firstY));
  }

  private static double longitude(double x) {
    return x / SIZE * 360 - 180;
  }

  private static double latitude(double y) {
    return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * y / SIZE))));
  }

  private static int cell(double share) {
    return (int) Math.clamp(Math.floor(share * SIZE), 0, SIZE - 1.0);
  }
}
