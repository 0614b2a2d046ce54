package kz.qadam.geo;

/**
 * A box in WGS 84 degrees, in the order of RFC 7946 (section 5): west, south, east, north.
 *
 * <p>All four sides belong to the box. Boxes across the antimeridian (west greater than east) are
 * refused: no place of the register lies there.
 */
public record BoundingBox(double west, double south, double east, double north) {

  public BoundingBox {
    if (!(west >= -180 && east <= 180 && west <= east)) {
      throw new IllegalArgumentException("west and east must be -180..180 in order");
    }
    if (!(south >= -90 && north <= 90 && south <= north)) {
      throw new IllegalArgumentException("south and north must be -90..90 in order");
    }
  }

  /**
   * Reads {@code west,south,east,north}.
   *
   * @throws IllegalArgumentException not four numbers, or not a box
   */
  public static BoundingBox parse(String text) {
    String[] parts = text.split(",", -1);
    if (parts.length != 4) {
      throw new IllegalArgumentException("a bbox has four numbers, found " + parts.length);
    }
    return new BoundingBox(
        Double.parseDouble(parts[0].strip()),
        Double.parseDouble(parts[1].strip()),
        Double.parseDouble(parts[2].strip()),
        Double.parseDouble(parts[3].strip()));
  }

  public boolean contains(Position position) {
    return position.longitude() >= west
        && position.longitude() <= east
        && position.latitude() >= south
        && position.latitude() <= north;
  }
}
