package kz.qadam.standard;

/** What an inaccessible zone does to the whole place. */
public enum ZoneRole {
  /** A visitor cannot do without the zone: an inaccessible one makes the place inaccessible. */
  BLOCKING,
  /** The visit is worse but possible: an inaccessible zone makes the place partly accessible. */
  LOWERING
}
