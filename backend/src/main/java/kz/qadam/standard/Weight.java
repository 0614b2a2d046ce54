package kz.qadam.standard;

/** What failing a criterion does to its zone. */
public enum Weight {
  /** A failure makes the zone inaccessible for the groups of the criterion. */
  CRITICAL,
  /** A failure makes the zone partly accessible. */
  ORDINARY
}
