package kz.qadam.map.internal;

import kz.qadam.geo.BoundingBox;
import kz.qadam.geo.WebMercator;

/** A box of web Mercator cells; both ends belong to it. */
record GridBox(int firstX, int firstY, int lastX, int lastY) {

  static GridBox of(BoundingBox box) {
    return new GridBox(
        WebMercator.x(box.west()),
        WebMercator.y(box.north()),
        WebMercator.x(box.east()),
        WebMercator.y(box.south()));
  }

  /** The smallest box of whole squares with sides of 2^bits that contains this one. */
  GridBox toWholeSquares(int bits) {
    int rest = (1 << bits) - 1;
    return new GridBox(firstX & ~rest, firstY & ~rest, lastX | rest, lastY | rest);
  }

  boolean contains(int x, int y) {
    return x >= firstX && x <= lastX && y >= firstY && y <= lastY;
  }

  GridBox including(int x, int y) {
    return new GridBox(
        Math.min(firstX, x), Math.min(firstY, y), Math.max(lastX, x), Math.max(lastY, y));
  }
}
