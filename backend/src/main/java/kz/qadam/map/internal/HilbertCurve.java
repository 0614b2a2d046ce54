package kz.qadam.map.internal;

import kz.qadam.geo.WebMercator;

/**
 * Order of cells along the Hilbert curve (D. Hilbert 1891; iterative form after Warren, Hacker's
 * Delight, chapter 16).
 *
 * <p>Neighbours on the curve are neighbours on the ground, and the cells of any square of the
 * quadtree follow one another: a cluster's places are a contiguous run of the index.
 */
final class HilbertCurve {

  /** After every real cell: places without a position. */
  static final long NOWHERE = Long.MAX_VALUE;

  private HilbertCurve() {}

  /** Number of a cell along the curve, 0 to 2^60 - 1. */
  static long key(int x, int y) {
    int column = x;
    int row = y;
    long key = 0;
    for (int bit = WebMercator.BITS - 1; bit >= 0; bit--) {
      int right = (column >>> bit) & 1;
      int down = (row >>> bit) & 1;
      key = (key << 2) | ((3 * right) ^ down);
      if (down == 0) {
        int mask = -right;
        int turned = row ^ mask;
        row = column ^ mask;
        column = turned;
      }
    }
    return key;
  }
}
