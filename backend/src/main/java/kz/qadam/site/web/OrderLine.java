package kz.qadam.site.web;

import java.time.LocalDate;
import java.time.ZoneId;
import kz.qadam.order.Order;
import kz.qadam.text.Language;

/**
 * One order on the page of its place.
 *
 * @param state as in {@code order.state.<state>}
 * @param criteria how many things it orders to put right
 */
record OrderLine(long id, String documentNumber, Day issued, Day due, String state, int criteria) {

  static OrderLine of(Order order, LocalDate today, ZoneId zone, Language language) {
    return new OrderLine(
        order.id().value(),
        order.documentNumber(),
        Day.of(order.issuedOn(), language),
        Day.of(order.dueOn(), language),
        order.state(today, zone).code(),
        order.criteria().size());
  }
}
