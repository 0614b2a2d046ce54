package kz.qadam.order.web;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.qadam.account.SignedIn;
import kz.qadam.order.Order;
import kz.qadam.order.OrderFields;
import kz.qadam.order.OrderId;
import kz.qadam.order.OrderPage;
import kz.qadam.order.OrderService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** Orders for programs; each decision answers the order as it is now. */
@RestController
class OrderApi {

  private final OrderService orders;
  private final OrderTerritories territories;
  private final Readers readers;
  private final Clock clock;

  OrderApi(OrderService orders, OrderTerritories territories, Readers readers, Clock clock) {
    this.orders = orders;
    this.territories = territories;
    this.readers = readers;
    this.clock = clock;
  }

  record ClosingRequest(@Nullable String audit) {}

  record WithdrawalRequest(@Nullable String reason) {}

  /**
   * One page of a list.
   *
   * @param counts by state, whatever state was asked for
   * @param next what to send as {@code after} for the next page; null: this is the last
   */
  record OrdersResponse(
      List<OrderResponse> orders, Map<String, Long> counts, @Nullable Long next) {}

  @GetMapping("/api/orders")
  OrdersResponse listOrders(
      @RequestParam MultiValueMap<String, String> values, ServerWebExchange exchange) {
    OrderListQuery query = OrderListQuery.parse(values, LocalDate.now(clock), territories::find);
    OrderPage page = orders.findOrders(query.toQuery());
    Map<String, Long> counts = new TreeMap<>();
    page.counts().forEach((state, count) -> counts.put(state.code(), count));
    return new OrdersResponse(
        page.orders().stream().map(order -> response(order, exchange)).toList(),
        counts,
        page.next().map(OrderId::value).orElse(null));
  }

  @GetMapping("/api/orders/{id}")
  OrderResponse getOrder(@PathVariable String id, ServerWebExchange exchange) {
    return response(orders.getOrder(PathIds.order(id)), exchange);
  }

  @PostMapping("/api/audits/{id}/orders")
  ResponseEntity<OrderResponse> issue(
      @PathVariable String id, @RequestBody OrderFields.Issue fields, ServerWebExchange exchange) {
    Order order = orders.issue(PathIds.audit(id), fields, who(exchange));
    return ResponseEntity.created(URI.create("/api/orders/" + order.id()))
        .body(response(order, exchange));
  }

  @PostMapping("/api/orders/{id}/closing")
  OrderResponse close(
      @PathVariable String id, @RequestBody ClosingRequest request, ServerWebExchange exchange) {
    return response(orders.close(PathIds.order(id), request.audit(), who(exchange)), exchange);
  }

  @PostMapping("/api/orders/{id}/fines")
  OrderResponse fine(
      @PathVariable String id, @RequestBody OrderFields.Fine fields, ServerWebExchange exchange) {
    return response(orders.fine(PathIds.order(id), fields, who(exchange)), exchange);
  }

  @PostMapping("/api/orders/{id}/withdrawal")
  OrderResponse withdraw(
      @PathVariable String id, @RequestBody WithdrawalRequest request, ServerWebExchange exchange) {
    return response(orders.withdraw(PathIds.order(id), request.reason(), who(exchange)), exchange);
  }

  private static SignedIn who(ServerWebExchange exchange) {
    return SignedIn.find(exchange).orElseThrow();
  }

  private OrderResponse response(Order order, ServerWebExchange exchange) {
    OrderResponse.Extent extent =
        readers.seeAll(exchange, order.place())
            ? OrderResponse.Extent.ALL
            : OrderResponse.Extent.PUBLIC;
    return OrderResponse.of(order, extent, clock);
  }
}
