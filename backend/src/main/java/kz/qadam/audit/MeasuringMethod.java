package kz.qadam.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a value was found. */
public enum MeasuringMethod {
  TAPE,
  LEVEL,
  LASER,
  /** Looked at, not measured. */
  EYE,
  /** Somebody at the place said so. */
  ASKED;

  /** As tablets record it, and last part of its text key {@code tablet.method}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Empty: no such method. */
  public static Optional<MeasuringMethod> find(String code) {
    return Arrays.stream(values()).filter(method -> method.code().equals(code)).findFirst();
  }
}
