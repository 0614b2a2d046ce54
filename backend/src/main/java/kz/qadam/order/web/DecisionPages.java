package kz.qadam.order.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kz.qadam.account.SignedIn;
import kz.qadam.order.Order;
import kz.qadam.order.OrderFields;
import kz.qadam.order.OrderId;
import kz.qadam.order.OrderService;
import kz.qadam.problem.FieldError;
import kz.qadam.problem.RefusedPage;
import kz.qadam.problem.ServiceException;
import kz.qadam.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** The page of an order, and a page for each decision that says what follows from it, and asks. */
@Controller
class DecisionPages {

  private final OrderService orders;
  private final OrderViews views;
  private final OrderWords words;

  DecisionPages(OrderService orders, OrderViews views, OrderWords words) {
    this.orders = orders;
    this.views = views;
    this.words = words;
  }

  /** All that the three forms can hold; each sends its own. */
  record Sent(
      @Nullable String audit,
      @Nullable String reason,
      @Nullable String amountTenge,
      @Nullable String documentNumber,
      @Nullable String decidedOn) {

    private static final Sent NOTHING = new Sent(null, null, null, null, null);

    private OrderFields.Fine fine() {
      return new OrderFields.Fine(amountTenge, documentNumber, decidedOn);
    }
  }

  @GetMapping("/orders/{id}")
  Rendering showOrder(@PathVariable String id, ServerWebExchange exchange, Locale locale) {
    Order order = orders.getOrder(PathIds.order(id));
    return Rendering.view("order/order")
        .modelAttribute("view", views.view(order, exchange, Language.of(locale)))
        .build();
  }

  @GetMapping("/orders/{id}/closing")
  Rendering askToClose(@PathVariable String id, ServerWebExchange exchange, Locale locale) {
    return ask(id, "closing", exchange, locale);
  }

  @GetMapping("/orders/{id}/fine")
  Rendering askToFine(@PathVariable String id, ServerWebExchange exchange, Locale locale) {
    return ask(id, "fine", exchange, locale);
  }

  @GetMapping("/orders/{id}/withdrawal")
  Rendering askToWithdraw(@PathVariable String id, ServerWebExchange exchange, Locale locale) {
    return ask(id, "withdrawal", exchange, locale);
  }

  private Rendering ask(String id, String step, ServerWebExchange exchange, Locale locale) {
    return page(PathIds.order(id), step, Sent.NOTHING, List.of(), exchange, locale).build();
  }

  @PostMapping("/orders/{id}/closing")
  Rendering close(
      @PathVariable String id,
      @ModelAttribute Sent sent,
      ServerWebExchange exchange,
      Locale locale) {
    return decide(
        id,
        "closing",
        sent,
        exchange,
        locale,
        (order, who) -> orders.close(order, sent.audit(), who));
  }

  @PostMapping("/orders/{id}/fine")
  Rendering fine(
      @PathVariable String id,
      @ModelAttribute Sent sent,
      ServerWebExchange exchange,
      Locale locale) {
    return decide(
        id, "fine", sent, exchange, locale, (order, who) -> orders.fine(order, sent.fine(), who));
  }

  @PostMapping("/orders/{id}/withdrawal")
  Rendering withdraw(
      @PathVariable String id,
      @ModelAttribute Sent sent,
      ServerWebExchange exchange,
      Locale locale) {
    return decide(
        id,
        "withdrawal",
        sent,
        exchange,
        locale,
        (order, who) -> orders.withdraw(order, sent.reason(), who));
  }

  private interface Decision {
    Order make(OrderId order, SignedIn who);
  }

  private Rendering decide(
      String id,
      String step,
      Sent sent,
      ServerWebExchange exchange,
      Locale locale,
      Decision decision) {
    OrderId order = PathIds.order(id);
    try {
      return seeOther("/orders/" + decision.make(order, who(exchange)).id());
    } catch (ServiceException refusal) {
      if (refusal.fields().isEmpty()) {
        throw refusal;
      }
      List<FieldError> errors =
          FieldError.of(refusal, "order.field", words.texts(), Language.of(locale));
      return RefusedPage.mark(page(order, step, sent, errors, exchange, locale)).build();
    }
  }

  private Rendering.Builder<?> page(
      OrderId id,
      String step,
      Sent sent,
      List<FieldError> errors,
      ServerWebExchange exchange,
      Locale locale) {
    OrderView order = views.view(orders.getOrder(id), exchange, Language.of(locale));
    Map<Boolean, List<OrderView.ReinspectionLine>> byReadiness =
        order.reinspections().stream()
            .collect(Collectors.partitioningBy(one -> one.open().isEmpty()));
    DecisionView view =
        new DecisionView(
            order,
            step,
            byReadiness.getOrDefault(true, List.of()).stream()
                .map(one -> choice(one, Language.of(locale)))
                .toList(),
            byReadiness.getOrDefault(false, List.of()),
            sent.audit() == null ? "" : sent.audit(),
            sent.fine(),
            sent.reason() == null ? "" : sent.reason(),
            errors);
    return Rendering.view("order/decision")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .modelAttribute("view", view);
  }

  private DecisionView.Choice choice(OrderView.ReinspectionLine one, Language language) {
    return new DecisionView.Choice(
        one.audit(),
        words.texts().get(language, "order.closing.audit", one.visited(), one.auditorName()));
  }

  static SignedIn who(ServerWebExchange exchange) {
    return SignedIn.find(exchange).orElseThrow();
  }

  /** 303: the browser fetches the new page, and a reload does not send the form again. */
  static Rendering seeOther(String path) {
    return Rendering.redirectTo(URI.create(path).toString()).status(HttpStatus.SEE_OTHER).build();
  }
}
