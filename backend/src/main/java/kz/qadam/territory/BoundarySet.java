package kz.qadam.territory;

import java.util.List;

/** The outlines of one level of the tree that were in force together. Immutable. */
public final class BoundarySet {

  private final BoundarySource source;
  private final byte[] contentSha256;
  private final List<Boundary> boundaries;

  /**
   * Takes copies.
   *
   * @param contentSha256 of the file the outlines were read from, 32 bytes; tells a repeated import
   * @throws IllegalArgumentException no outlines, or one code twice
   */
  public BoundarySet(BoundarySource source, byte[] contentSha256, List<Boundary> boundaries) {
    long codes = boundaries.stream().map(Boundary::code).distinct().count();
    if (boundaries.isEmpty() || codes != boundaries.size()) {
      throw new IllegalArgumentException(
          boundaries.size() + " outlines of " + codes + " territories");
    }
    this.source = source;
    this.contentSha256 = contentSha256.clone();
    this.boundaries = List.copyOf(boundaries);
  }

  public BoundarySource source() {
    return source;
  }

  /** A copy, 32 bytes. */
  public byte[] contentSha256() {
    return contentSha256.clone();
  }

  public List<Boundary> boundaries() {
    return boundaries;
  }
}
