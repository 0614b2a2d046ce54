package kz.qadam.order;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param counts of all orders of the territory and organisation by their state, whatever states
 *     were asked for
 * @param knownNext after which the next page starts; null: this is the last
 */
public record OrderPage(
    List<Order> orders, Map<OrderState, Long> counts, @Nullable OrderId knownNext) {

  public OrderPage {
    orders = List.copyOf(orders);
    counts = Map.copyOf(counts);
  }

  public long count(OrderState state) {
    return counts.getOrDefault(state, 0L);
  }

  public Optional<OrderId> next() {
    return Optional.ofNullable(knownNext);
  }
}
