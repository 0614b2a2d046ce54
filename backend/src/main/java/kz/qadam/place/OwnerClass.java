package kz.qadam.place;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who owns a place; indicator 9 of the Concept counts the first two. */
public enum OwnerClass {
  CENTRAL_EXECUTIVE,
  LOCAL_EXECUTIVE,
  /** Court, prosecutor, parliament. */
  OTHER_STATE,
  QUASI_STATE,
  PRIVATE,
  NGO,
  UNKNOWN;

  /** Lower case as stored and sent. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The class with this code.
   *
   * @throws IllegalArgumentException no class has it
   */
  public static OwnerClass of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** The class with this code; empty when none has it. */
  public static Optional<OwnerClass> find(String code) {
    return Arrays.stream(values()).filter(owner -> owner.code().equals(code)).findFirst();
  }
}
