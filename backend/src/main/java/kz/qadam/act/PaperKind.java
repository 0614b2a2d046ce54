package kz.qadam.act;

import java.util.Locale;

/** The two papers of the register. */
public enum PaperKind {
  /** Of one submitted audit: what was found on that day, by the criteria of that day. */
  ACT,
  /** Of a place: all that is known of it now. */
  PASSPORT;

  /** Lower case, as stored and as the end of text keys. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
