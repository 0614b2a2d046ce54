package kz.qadam.territory;

/** Levels of the tree; the ordinal is what the database stores. */
public enum TerritoryLevel {
  COUNTRY,
  /** Region or city of republican significance. */
  REGION,
  /** District, city of regional significance, or district of a city. */
  DISTRICT,
  /** Rural okrug, settlement administration or town. */
  OKRUG,
  SETTLEMENT
}
