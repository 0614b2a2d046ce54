package kz.qadam.order.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import kz.qadam.order.Order;
import kz.qadam.order.OrderEvent;
import kz.qadam.order.OrderState;
import kz.qadam.place.Organisation;
import kz.qadam.place.OrganisationRegister;
import kz.qadam.place.Place;
import kz.qadam.place.PlaceId;
import kz.qadam.place.PlaceKind;
import kz.qadam.place.PlaceKinds;
import kz.qadam.place.PlaceService;
import kz.qadam.text.Dates;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import kz.qadam.text.Numbers;
import kz.qadam.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in words what orders keep as numbers, days and codes. */
@Component
class OrderWords {

  private final PlaceService places;
  private final PlaceKinds kinds;
  private final OrganisationRegister organisations;
  private final Texts texts;
  private final Clock clock;

  OrderWords(
      PlaceService places,
      PlaceKinds kinds,
      OrganisationRegister organisations,
      Texts texts,
      Clock clock) {
    this.places = places;
    this.kinds = kinds;
    this.organisations = organisations;
    this.texts = texts;
    this.clock = clock;
  }

  Texts texts() {
    return texts;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  String day(LocalDate day, Language language) {
    return Dates.day(language, day);
  }

  String day(Instant instant, Language language) {
    return day(LocalDate.ofInstant(instant, clock.getZone()), language);
  }

  OrderState state(Order order, LocalDate asOf) {
    return order.state(asOf, clock.getZone());
  }

  /** Its own name, or that of its kind when it has none; empty for a place that is gone. */
  LocalizedText placeName(PlaceId id) {
    return places.findPlace(id).map(this::nameOf).orElse(LocalizedText.NONE);
  }

  private LocalizedText nameOf(Place place) {
    return place.name().isEmpty()
        ? kinds.findKind(place.kind()).map(PlaceKind::name).orElse(LocalizedText.NONE)
        : place.name();
  }

  /** Empty when the addressee is not in the register. */
  LocalizedText organisation(Order order) {
    return order.addressee() instanceof Order.Addressee.Registered(long number)
        ? organisationName(number)
        : LocalizedText.NONE;
  }

  LocalizedText organisationName(long number) {
    return organisations
        .findOrganisation(number)
        .map(Organisation::name)
        .orElse(LocalizedText.NONE);
  }

  /** How many days are left or have passed. */
  @Nullable String days(Order order, LocalDate asOf, Language language) {
    long left = ChronoUnit.DAYS.between(asOf, order.dueOn());
    return switch (state(order, asOf)) {
      case ISSUED, DUE_SOON -> texts.get(language, "order.days.left", left);
      case OVERDUE -> texts.get(language, "order.days.late", -left);
      case CLOSED, WITHDRAWN -> null;
    };
  }

  String tenge(long amount, Language language) {
    return texts.get(language, "order.tenge", Numbers.whole(language, amount));
  }

  private @Nullable String fines(Order order, Language language) {
    long total = order.fines().stream().mapToLong(OrderEvent.Fined::amountTenge).sum();
    return total == 0
        ? null
        : texts.get(language, "order.fines.sum", order.fines().size(), tenge(total, language));
  }

  OrderLine line(Order order, LocalDate asOf, Language language) {
    return new OrderLine(
        order.id().value(),
        order.documentNumber(),
        placeName(order.place()),
        organisation(order),
        day(order.issuedOn(), language),
        day(order.dueOn(), language),
        state(order, asOf).code(),
        days(order, asOf, language),
        order.criteria().size(),
        fines(order, language));
  }
}
