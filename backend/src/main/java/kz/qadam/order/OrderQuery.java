package kz.qadam.order;

import java.time.LocalDate;
import java.util.Set;
import kz.qadam.territory.KatoCode;
import org.jspecify.annotations.Nullable;

/**
 * Which orders to list, the newest first.
 *
 * @param states empty: all
 * @param knownOrganisation null: all
 * @param asOf the day for which states are told; orders recorded later are left out
 * @param after the last one of the page before; null: the first page
 */
public record OrderQuery(
    KatoCode territory,
    Set<OrderState> states,
    @Nullable Long knownOrganisation,
    LocalDate asOf,
    @Nullable OrderId after,
    int limit) {

  public OrderQuery {
    states = Set.copyOf(states);
  }
}
