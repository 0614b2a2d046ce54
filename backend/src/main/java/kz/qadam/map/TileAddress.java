package kz.qadam.map;

/**
 * A tile of the web map.
 *
 * @param zoom 0 to {@link MapView#MAX_ZOOM}
 * @param column from west, 0 to 2^zoom - 1
 * @param row from north, 0 to 2^zoom - 1
 */
public record TileAddress(int zoom, int column, int row) {

  public TileAddress {
    if (zoom < 0 || zoom > MapView.MAX_ZOOM) {
      throw new IllegalArgumentException("zoom must be 0.." + MapView.MAX_ZOOM + ", was " + zoom);
    }
    int side = 1 << zoom;
    if (column < 0 || column >= side || row < 0 || row >= side) {
      throw new IllegalArgumentException("no tile " + column + ", " + row + " at zoom " + zoom);
    }
  }
}
