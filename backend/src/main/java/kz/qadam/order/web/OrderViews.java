package kz.qadam.order.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.qadam.account.Permissions;
import kz.qadam.order.Order;
import kz.qadam.order.OrderEvent;
import kz.qadam.order.OrderService;
import kz.qadam.order.Reinspection;
import kz.qadam.territory.Territory;
import kz.qadam.territory.TerritoryService;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import kz.qadam.text.Texts;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Draws the page of an order for its reader. */
@Component
class OrderViews {

  private final OrderService orders;
  private final TerritoryService territories;
  private final Permissions permissions;
  private final Readers readers;
  private final OrderWords words;

  OrderViews(
      OrderService orders,
      TerritoryService territories,
      Permissions permissions,
      Readers readers,
      OrderWords words) {
    this.orders = orders;
    this.territories = territories;
    this.permissions = permissions;
    this.readers = readers;
    this.words = words;
  }

  OrderView view(Order order, ServerWebExchange exchange, Language language) {
    LocalDate today = words.today();
    boolean all = readers.seeAll(exchange, order.place());
    return new OrderView(
        order,
        words.placeName(order.place()),
        territories
            .findTerritory(order.territory())
            .map(Territory::name)
            .orElse(LocalizedText.NONE),
        words.organisation(order),
        all && order.addressee() instanceof Order.Addressee.Typed(String name) ? name : null,
        all ? order.knownRemarks() : null,
        words.state(order, today).code(),
        words.days(order, today, language),
        words.day(order.issuedOn(), language),
        words.day(order.dueOn(), language),
        words.day(order.recordedAt(), language),
        order.isEnded()
            ? List.of()
            : orders.findReinspections(order).stream().map(one -> line(one, language)).toList(),
        order.events().stream().map(event -> line(event, language)).toList(),
        may(order, exchange));
  }

  OrderView.ReinspectionLine line(Reinspection reinspection, Language language) {
    return new OrderView.ReinspectionLine(
        reinspection.audit().id().toString(),
        words.day(reinspection.audit().visitedOn(), language),
        reinspection.audit().auditorName(),
        reinspection.open().stream()
            .map(
                check ->
                    new OrderView.OpenLine(check.criterion().subject(), check.verdict().code()))
            .toList());
  }

  private OrderView.EventLine line(OrderEvent event, Language language) {
    Texts texts = words.texts();
    String said =
        switch (event.what()) {
          case OrderEvent.Closed _ -> texts.get(language, "order.event.closed");
          case OrderEvent.Fined(String number, long tenge) ->
              texts.get(language, "order.event.fined", number, words.tenge(tenge, language));
          case OrderEvent.Withdrawn(String reason) ->
              texts.get(language, "order.event.withdrawn", reason);
        };
    return new OrderView.EventLine(
        event.happenedOn().toString(),
        words.day(event.happenedOn(), language),
        said,
        event.what() instanceof OrderEvent.Closed(var audit) ? audit.toString() : null);
  }

  private List<String> may(Order order, ServerWebExchange exchange) {
    List<String> possible = new ArrayList<>();
    if (!order.isEnded()) {
      possible.add("closing");
    }
    if (!order.isWithdrawn()) {
      possible.add("fine");
    }
    if (!order.isEnded()) {
      possible.add("withdrawal");
    }
    possible.removeIf(
        step ->
            !permissions.allow(exchange, HttpMethod.POST, "/orders/" + order.id() + "/" + step));
    return List.copyOf(possible);
  }
}
