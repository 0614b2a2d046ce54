package kz.qadam.place;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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

  private static final Map<String, OwnerClass> BY_CODE =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(OwnerClass::code, owner -> owner));

  private final String code = name().toLowerCase(Locale.ROOT);

  /** Lower case as stored and sent. */
  public String code() {
    return code;
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
    return Optional.ofNullable(BY_CODE.get(code));
  }
}
