package kz.qadam.map;

/** Streets, water, green and buildings under the places. */
public interface BackgroundTiles {

  /** Units along the side of a tile. */
  int EXTENT = 1024;

  /**
   * The tile as JSON: {@code extent} and {@code layers}, which hold for each kind its shapes; a
   * shape is a list of lines (a polygon's rings, outer first), a line is x, y and steps from there,
   * x to the right and y down. Blocks when it was not asked for before.
   */
  String getTile(TileAddress address);
}
