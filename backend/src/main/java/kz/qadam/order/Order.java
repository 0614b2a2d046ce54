package kz.qadam.order;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import kz.qadam.account.PersonId;
import kz.qadam.audit.AuditId;
import kz.qadam.place.PlaceId;
import kz.qadam.territory.KatoCode;
import org.jspecify.annotations.Nullable;

/**
 * An order to remedy (ұйғарым). What it says never changes; what becomes of it is told by events.
 *
 * @param audit the accepted audit that it rests on
 * @param territory where the place lay when it was issued
 * @param dueOn last day of the term
 * @param knownRemarks for the organisation and officials only; null: none
 * @param recordedAt since when states and figures count it
 * @param criteria what is to be put right, in visiting order
 * @param events oldest first
 */
public record Order(
    OrderId id,
    PlaceId place,
    AuditId audit,
    KatoCode territory,
    Addressee addressee,
    String documentNumber,
    LocalDate issuedOn,
    LocalDate dueOn,
    @Nullable String knownRemarks,
    PersonId issuedBy,
    Instant recordedAt,
    List<OrderedCriterion> criteria,
    List<OrderEvent> events) {

  /** How many days before the end of its term lists remind of an order. */
  public static final int REMINDER_DAYS = 14;

  public Order {
    criteria = List.copyOf(criteria);
    events = List.copyOf(events);
  }

  /** Who has to put things right. */
  public sealed interface Addressee {

    /** One of the register. */
    record Registered(long organisation) implements Addressee {}

    /** Typed; not public, since it may be the name of a person. */
    record Typed(String name) implements Addressee {}
  }

  public Optional<String> remarks() {
    return Optional.ofNullable(knownRemarks);
  }

  /** The same order with these parts. */
  public Order with(List<OrderedCriterion> criteria, List<OrderEvent> events) {
    return new Order(
        id,
        place,
        audit,
        territory,
        addressee,
        documentNumber,
        issuedOn,
        dueOn,
        knownRemarks,
        issuedBy,
        recordedAt,
        criteria,
        events);
  }

  /** What ended it, as far as was known at the end of that day. */
  public Optional<OrderEvent> ending(LocalDate asOf, ZoneId zone) {
    Instant end = asOf.plusDays(1).atStartOfDay(zone).toInstant();
    return events.stream()
        .filter(event -> event.what().ends() && event.recordedAt().isBefore(end))
        .findFirst();
  }

  /** How far it was at the end of that day, as far as was known then. */
  public OrderState state(LocalDate asOf, ZoneId zone) {
    return ending(asOf, zone).map(Order::stateAfter).orElseGet(() -> openState(asOf));
  }

  private static OrderState stateAfter(OrderEvent ending) {
    return ending.what() instanceof OrderEvent.Closed ? OrderState.CLOSED : OrderState.WITHDRAWN;
  }

  private OrderState openState(LocalDate asOf) {
    if (dueOn.isBefore(asOf)) {
      return OrderState.OVERDUE;
    }
    return dueOn.minusDays(REMINDER_DAYS).isAfter(asOf) ? OrderState.ISSUED : OrderState.DUE_SOON;
  }

  public boolean isWithdrawn() {
    return events.stream().anyMatch(event -> event.what() instanceof OrderEvent.Withdrawn);
  }

  public boolean isEnded() {
    return events.stream().anyMatch(event -> event.what().ends());
  }

  /** What was imposed for it so far, oldest first. */
  public List<OrderEvent.Fined> fines() {
    return events.stream()
        .map(OrderEvent::what)
        .filter(OrderEvent.Fined.class::isInstance)
        .map(OrderEvent.Fined.class::cast)
        .toList();
  }
}
