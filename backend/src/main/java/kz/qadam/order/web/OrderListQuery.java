package kz.qadam.order.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kz.qadam.order.OrderId;
import kz.qadam.order.OrderQuery;
import kz.qadam.order.OrderState;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ServiceException;
import kz.qadam.territory.KatoCode;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of a list asks for.
 *
 * @param state null: all states
 * @param organisation null: all
 * @param after null: the first page
 */
record OrderListQuery(
    KatoCode territory,
    @Nullable OrderState state,
    @Nullable Long organisation,
    LocalDate asOf,
    @Nullable OrderId after) {

  static final int PAGE_SIZE = 25;

  /**
   * Reads the address; blank is the same as not given.
   *
   * @throws ServiceException "invalid-input" with every wrong parameter at once
   */
  static OrderListQuery parse(
      MultiValueMap<String, String> values,
      LocalDate today,
      Function<String, Optional<KatoCode>> territories) {
    Reading reading = new Reading(values);
    OrderListQuery query =
        new OrderListQuery(
            reading.read("territory", territories).orElse(KatoCode.COUNTRY),
            reading.read("state", OrderState::find).orElse(null),
            reading
                .read("organisation", text -> OrderId.find(text).map(OrderId::value))
                .orElse(null),
            reading.read("asOf", OrderListQuery::findDay).orElse(today),
            reading.read("after", OrderId::find).orElse(null));
    if (query.asOf().isAfter(today)) {
      reading.problems.add(FieldProblem.of("asOf", "in-the-future", query.asOf()));
    }
    if (!reading.problems.isEmpty()) {
      throw ServiceException.invalid(reading.problems);
    }
    return query;
  }

  static Optional<LocalDate> findDay(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) { // the problem says all there is to know
      return Optional.empty();
    }
  }

  private record Reading(MultiValueMap<String, String> values, List<FieldProblem> problems) {

    Reading(MultiValueMap<String, String> values) {
      this(values, new ArrayList<>());
    }

    <T> Optional<T> read(String name, Function<String, Optional<T>> finder) {
      String text = values.getFirst(name);
      if (text == null || text.isBlank()) {
        return Optional.empty();
      }
      Optional<T> value = finder.apply(text.strip());
      if (value.isEmpty()) {
        problems.add(FieldProblem.of(name, "unknown-value", text.strip()));
      }
      return value;
    }
  }

  OrderQuery toQuery() {
    return new OrderQuery(
        territory, state == null ? Set.of() : Set.of(state), organisation, asOf, after, PAGE_SIZE);
  }

  /** Address of the same list in another state, from its first page. */
  String hrefOf(@Nullable OrderState other) {
    return href(other, null);
  }

  String hrefAfter(@Nullable OrderId last) {
    return href(state, last);
  }

  private String href(@Nullable OrderState of, @Nullable OrderId last) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/orders");
    if (!territory.equals(KatoCode.COUNTRY)) {
      address.queryParam("territory", territory);
    }
    if (of != null) {
      address.queryParam("state", of.code());
    }
    if (organisation != null) {
      address.queryParam("organisation", organisation);
    }
    address.queryParam("asOf", asOf);
    if (last != null) {
      address.queryParam("after", last);
    }
    return address.toUriString();
  }
}
