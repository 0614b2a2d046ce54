package kz.qadam.standard;

import java.util.Locale;

/** What the facts say about one criterion. */
public enum Verdict {
  PASS,
  FAIL,
  /** Not observed, or not known whether the criterion applies. */
  UNKNOWN,
  NOT_APPLICABLE;

  /** Lower case with hyphens, for text keys and CSS modifiers. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
