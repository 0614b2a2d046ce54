package kz.qadam.standard;

/** What one observation is about. */
public enum Scope {
  /** The place as a whole. */
  PLACE,
  /** One of its entrances. */
  ENTRANCE
}
