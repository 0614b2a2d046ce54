package kz.qadam.standard;

import java.util.Locale;

/** What a failed criterion does to the place, or what an unknown one would do by failing. */
public enum Effect {
  /** Nothing: it passes, does not apply, or a better alternative or entrance stands in for it. */
  NONE,
  /** The place is at best partly accessible. */
  LOWERS,
  /** The place is inaccessible, or usable with help only. */
  BLOCKS;

  /** Lower case, for text keys and CSS modifiers. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
