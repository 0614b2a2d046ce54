package kz.qadam.order.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.qadam.audit.AuditId;
import kz.qadam.order.Order;
import kz.qadam.order.OrderEvent;
import kz.qadam.order.OrderId;
import kz.qadam.order.OrderQuery;
import kz.qadam.order.OrderState;
import kz.qadam.order.OrderedCriterion;
import kz.qadam.place.PlaceId;

/** Where orders are kept. Callers hold the transaction. */
public interface OrderStore {

  /** Makes others wait who want to issue an order on the place, until the transaction ends. */
  void lockPlace(PlaceId place);

  /** What orders on the audit are about, but for those that were withdrawn. */
  Set<OrderedCriterion.Key> findOrdered(AuditId audit);

  /**
   * Stores a new one.
   *
   * @param draft its id and events are not looked at
   */
  Order add(Order draft);

  /** Makes others wait who want to decide on the order, until the transaction ends. */
  void lockOrder(OrderId id);

  Optional<Order> findOrder(OrderId id);

  /** The newest first. */
  List<Order> findOrders(PlaceId place);

  /** The newest first. */
  List<Order> findOrders(OrderQuery query);

  /** Whatever states the query asks for. */
  Map<OrderState, Long> count(OrderQuery query);

  void addEvent(OrderId id, OrderEvent event);
}
