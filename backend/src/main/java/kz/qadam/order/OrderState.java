package kz.qadam.order;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How far an order is on a day. Follows from its term and its events; never stored. */
public enum OrderState {
  ISSUED,
  /** Open, and its term ends within {@link Order#REMINDER_DAYS}. */
  DUE_SOON,
  /** Open, and its term has passed. */
  OVERDUE,
  CLOSED,
  WITHDRAWN;

  public boolean isOpen() {
    return this == ISSUED || this == DUE_SOON || this == OVERDUE;
  }

  /** Lower case with hyphens, in addresses and as the end of the text key {@code order.state}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The state with this code; empty for any other text. */
  public static Optional<OrderState> find(String code) {
    return Stream.of(values()).filter(state -> state.code().equals(code)).findFirst();
  }
}
