package kz.qadam.order.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import kz.qadam.account.PersonId;
import kz.qadam.ledger.Decision;
import kz.qadam.ledger.Ledger;
import kz.qadam.order.Order;
import kz.qadam.order.OrderEvent;
import org.springframework.stereotype.Component;

/**
 * Puts what becomes of an order on the record, inside the transaction that decides it. A typed name
 * and remarks stay out: entries are public and for ever.
 */
@Component
class OrderDecisions {

  private final Ledger ledger;

  OrderDecisions(Ledger ledger) {
    this.ledger = ledger;
  }

  void issued(Order order) {
    Map<String, String> content = new HashMap<>();
    content.put("audit", order.audit().toString());
    content.put("document", order.documentNumber());
    content.put("issuedOn", order.issuedOn().toString());
    content.put("dueOn", order.dueOn().toString());
    content.put("organisation", addressee(order.addressee()));
    content.put(
        "criteria",
        order.criteria().stream()
            .map(criterion -> criterion.key().toString())
            .collect(Collectors.joining(" ")));
    content.put("to", "issued");
    record(Decision.Kind.ORDER_ISSUED, order, order.issuedBy(), content);
  }

  private static String addressee(Order.Addressee addressee) {
    return switch (addressee) {
      case Order.Addressee.Registered(long organisation) -> Long.toString(organisation);
      case Order.Addressee.Typed _ -> "not in the register";
    };
  }

  void happened(Order order, OrderEvent event) {
    Map<String, String> content = new HashMap<>();
    Decision.Kind kind =
        switch (event.what()) {
          case OrderEvent.Closed(var audit) -> {
            content.put("audit", audit.toString());
            yield Decision.Kind.ORDER_CLOSED;
          }
          case OrderEvent.Fined(String document, long tenge) -> {
            content.put("document", document);
            content.put("decidedOn", event.happenedOn().toString());
            content.put("amountTenge", Long.toString(tenge));
            yield Decision.Kind.FINE_RECORDED;
          }
          case OrderEvent.Withdrawn(String reason) -> {
            content.put("reason", reason);
            yield Decision.Kind.ORDER_WITHDRAWN;
          }
        };
    if (event.what().ends()) {
      content.put("from", "issued");
      content.put("to", event.what().code());
    }
    record(kind, order, event.by(), content);
  }

  private void record(Decision.Kind kind, Order order, PersonId by, Map<String, String> content) {
    content.put("order", order.id().toString());
    ledger.append(new Decision(kind, "place/" + order.place(), PersonId.actor(by), content));
  }
}
