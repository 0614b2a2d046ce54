package kz.qadam.order;

import java.util.Optional;

/** Identity of an order, 1 and up. */
public record OrderId(long value) {

  public OrderId {
    if (value < 1) {
      throw new IllegalArgumentException("an order id is 1 or more, was " + value);
    }
  }

  /** The id in a text from outside; empty when it cannot be one. */
  public static Optional<OrderId> find(String text) {
    return text.matches("[1-9][0-9]{0,17}")
        ? Optional.of(new OrderId(Long.parseLong(text)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
