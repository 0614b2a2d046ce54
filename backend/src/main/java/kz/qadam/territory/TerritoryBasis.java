package kz.qadam.territory;

import java.util.Locale;

/** On what ground a place is counted in its territory. */
public enum TerritoryBasis {
  /** An official outline covers the point. */
  BOUNDARY,
  /** An outline built from settlement points covers it; shown as approximate. */
  APPROXIMATE,
  /** The source says so; the place has no position. */
  STATED;

  private final String code = name().toLowerCase(Locale.ROOT);

  public String code() {
    return code;
  }
}
