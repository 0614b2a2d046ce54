package kz.qadam.territory;

import java.util.Locale;

/** Levels of the tree, from the root down. */
public enum TerritoryLevel {
  COUNTRY(0),
  /** Region or city of republican significance. */
  REGION(1),
  /** District, city of regional significance, or district of a city. */
  DISTRICT(2),
  /** Rural okrug, settlement administration or town. */
  OKRUG(3),
  SETTLEMENT(4);

  private final int depth;

  TerritoryLevel(int depth) {
    this.depth = depth;
  }

  /** 0 for the country, 4 for a settlement; what the database stores. */
  public int depth() {
    return depth;
  }

  /**
   * The level of this depth.
   *
   * @throws IllegalArgumentException not 0 to 4
   */
  public static TerritoryLevel ofDepth(int depth) {
    for (TerritoryLevel level : values()) {
      if (level.depth == depth) {
        return level;
      }
    }
    throw new IllegalArgumentException("no level of depth " + depth);
  }

  /** Stable lower-case name for programs. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
