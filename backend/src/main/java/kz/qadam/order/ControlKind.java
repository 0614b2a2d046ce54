package kz.qadam.order;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the statistics of state control count, each by the day on which it was recorded. */
public enum ControlKind {
  /** An audit was accepted. */
  INSPECTION,
  ISSUED,
  CLOSED,
  WITHDRAWN,
  FINED;

  /** Lower case, as stored, in addresses and as the end of the text key {@code order.kind}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind with this code; empty for any other text. */
  public static Optional<ControlKind> find(String code) {
    return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
