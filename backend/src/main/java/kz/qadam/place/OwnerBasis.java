package kz.qadam.place;

import java.util.Locale;

/** On what ground a place has its {@link OwnerClass}. */
public enum OwnerBasis {
  /** The source names the owner or its class. */
  STATED,
  /** Nobody said; such a kind of place usually has this owner. */
  ASSUMED;

  private final String code = name().toLowerCase(Locale.ROOT);

  public String code() {
    return code;
  }

  /**
   * The basis with this code.
   *
   * @throws IllegalArgumentException no basis has it
   */
  public static OwnerBasis of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
