package kz.qadam.order.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.qadam.order.Order;
import kz.qadam.order.OrderEvent;
import kz.qadam.order.OrderedCriterion;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * An order for programs.
 *
 * @param state today
 * @param organisation null: not in the register
 * @param organisationName typed name, for the organisation and officials; null: none, or not shown
 * @param remarks as {@code organisationName}
 */
record OrderResponse(
    long id,
    long place,
    UUID audit,
    String territory,
    @Nullable Long organisation,
    @Nullable String organisationName,
    String documentNumber,
    LocalDate issuedOn,
    LocalDate dueOn,
    String state,
    @Nullable String remarks,
    Instant recordedAt,
    List<Criterion> criteria,
    List<Event> events) {

  record Criterion(String criterion, int entrance, Words subject, Words required, Words found) {

    static Criterion of(OrderedCriterion ordered) {
      return new Criterion(
          ordered.key().criterion().value(),
          ordered.key().entrance(),
          Words.of(ordered.subject()),
          Words.of(ordered.required()),
          Words.of(ordered.found()));
    }
  }

  record Words(@Nullable String kk, @Nullable String ru, @Nullable String en) {

    static Words of(LocalizedText text) {
      return new Words(text.kk(), text.ru(), text.en());
    }
  }

  /** Fields that its kind does not have are left out. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Event(
      String kind,
      LocalDate happenedOn,
      Instant recordedAt,
      @Nullable UUID audit,
      @Nullable String documentNumber,
      @Nullable Long amountTenge,
      @Nullable String reason) {

    static Event of(OrderEvent event) {
      Event bare =
          new Event(
              event.what().code(), event.happenedOn(), event.recordedAt(), null, null, null, null);
      return switch (event.what()) {
        case OrderEvent.Closed(var audit) -> bare.with(audit.value(), null, null, null);
        case OrderEvent.Fined(String number, long tenge) -> bare.with(null, number, tenge, null);
        case OrderEvent.Withdrawn(String reason) -> bare.with(null, null, null, reason);
      };
    }

    private Event with(
        @Nullable UUID audit,
        @Nullable String number,
        @Nullable Long tenge,
        @Nullable String reason) {
      return new Event(kind, happenedOn, recordedAt, audit, number, tenge, reason);
    }
  }

  /** What anybody may know, or all of it. */
  enum Extent {
    PUBLIC,
    ALL
  }

  static OrderResponse of(Order order, Extent extent, Clock clock) {
    boolean all = extent == Extent.ALL;
    return new OrderResponse(
        order.id().value(),
        order.place().value(),
        order.audit().value(),
        order.territory().value(),
        order.addressee() instanceof Order.Addressee.Registered(long number) ? number : null,
        all && order.addressee() instanceof Order.Addressee.Typed(String name) ? name : null,
        order.documentNumber(),
        order.issuedOn(),
        order.dueOn(),
        order.state(LocalDate.now(clock), clock.getZone()).code(),
        all ? order.knownRemarks() : null,
        order.recordedAt(),
        order.criteria().stream().map(Criterion::of).toList(),
        order.events().stream().map(Event::of).toList());
  }
}
