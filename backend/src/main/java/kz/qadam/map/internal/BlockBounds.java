package kz.qadam.map.internal;

/** Smallest boxes around each run of {@value #BLOCK} places, so that a box query skips most. */
final class BlockBounds {

  static final int BLOCK = 64;

  private final int[] minX;
  private final int[] minY;
  private final int[] maxX;
  private final int[] maxY;

  BlockBounds(PlaceColumns columns) {
    int blocks = (columns.size() + BLOCK - 1) / BLOCK;
    minX = new int[blocks];
    minY = new int[blocks];
    maxX = new int[blocks];
    maxY = new int[blocks];
    for (int block = 0; block < blocks; block++) {
      measure(block, columns);
    }
  }

  private void measure(int block, PlaceColumns columns) {
    int west = Integer.MAX_VALUE;
    int north = Integer.MAX_VALUE;
    int east = -1;
    int south = -1;
    int end = Math.min(columns.size(), (block + 1) * BLOCK);
    for (int row = block * BLOCK; row < end; row++) {
      if (columns.hasPosition(row)) {
        west = Math.min(west, columns.x[row]);
        north = Math.min(north, columns.y[row]);
        east = Math.max(east, columns.x[row]);
        south = Math.max(south, columns.y[row]);
      }
    }
    minX[block] = west;
    minY[block] = north;
    maxX[block] = east;
    maxY[block] = south;
  }

  int count() {
    return minX.length;
  }

  boolean meets(int block, GridBox box) {
    return minX[block] <= box.lastX()
        && maxX[block] >= box.firstX()
        && minY[block] <= box.lastY()
        && maxY[block] >= box.firstY();
  }
}
