package kz.qadam.order.internal;

import java.util.Optional;
import kz.qadam.account.PlaceSubject;
import kz.qadam.order.Order;
import kz.qadam.order.OrderId;
import kz.qadam.place.PlaceId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The place that an order is about. */
@Component
class OrderedPlace implements PlaceSubject {

  private final OrderStore store;

  OrderedPlace(OrderStore store) {
    this.store = store;
  }

  @Override
  public String name() {
    return "order";
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<PlaceId> findPlace(String id) {
    return OrderId.find(id).flatMap(store::findOrder).map(Order::place);
  }
}
