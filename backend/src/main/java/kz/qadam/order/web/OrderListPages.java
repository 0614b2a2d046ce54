package kz.qadam.order.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.qadam.order.OrderPage;
import kz.qadam.order.OrderService;
import kz.qadam.order.OrderState;
import kz.qadam.territory.Territory;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

/** The list of orders, its filters in the address. */
@Controller
class OrderListPages {

  private final OrderService orders;
  private final OrderTerritories territories;
  private final OrderWords words;

  OrderListPages(OrderService orders, OrderTerritories territories, OrderWords words) {
    this.orders = orders;
    this.territories = territories;
    this.words = words;
  }

  /**
   * The page {@code order/list}.
   *
   * @param organisation empty: orders to all organisations
   * @param day the day for which states are told; null: today
   * @param next address of the next page; null: this is the last
   */
  record ListView(
      OrderListQuery query,
      List<StateLink> states,
      List<Territory> territories,
      LocalizedText organisation,
      @Nullable String day,
      List<OrderLine> lines,
      boolean isFirst,
      @Nullable String next) {}

  /**
   * The way to the orders in one state.
   *
   * @param code "all", or that of a state
   */
  record StateLink(String code, long count, String href, boolean isCurrent) {}

  @GetMapping("/orders")
  Rendering showOrders(@RequestParam MultiValueMap<String, String> values, Locale locale) {
    LocalDate today = words.today();
    OrderListQuery query = OrderListQuery.parse(values, today, territories::find);
    OrderPage page = orders.findOrders(query.toQuery());
    Language language = Language.of(locale);
    ListView view =
        new ListView(
            query,
            states(query, page),
            territories.listChoices(query.territory()),
            query.organisation() == null
                ? LocalizedText.NONE
                : words.organisationName(query.organisation()),
            query.asOf().equals(today) ? null : words.day(query.asOf(), language),
            page.orders().stream().map(order -> words.line(order, query.asOf(), language)).toList(),
            query.after() == null,
            page.next().map(query::hrefAfter).orElse(null));
    return Rendering.view("order/list").modelAttribute("view", view).build();
  }

  private static List<StateLink> states(OrderListQuery query, OrderPage page) {
    List<StateLink> links = new ArrayList<>();
    long all = page.counts().values().stream().mapToLong(Long::longValue).sum();
    links.add(new StateLink("all", all, query.hrefOf(null), query.state() == null));
    for (OrderState state : OrderState.values()) {
      links.add(
          new StateLink(
              state.code(), page.count(state), query.hrefOf(state), state == query.state()));
    }
    return List.copyOf(links);
  }
}
