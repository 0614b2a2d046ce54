package kz.qadam.order.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kz.qadam.account.PersonId;
import kz.qadam.account.SignedIn;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditDecision;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditNotFoundException;
import kz.qadam.audit.AuditService;
import kz.qadam.order.Order;
import kz.qadam.order.OrderEvent;
import kz.qadam.order.OrderFields;
import kz.qadam.order.OrderId;
import kz.qadam.order.OrderNotFoundException;
import kz.qadam.order.OrderPage;
import kz.qadam.order.OrderQuery;
import kz.qadam.order.OrderService;
import kz.qadam.order.Reinspection;
import kz.qadam.place.PlaceId;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks who decides, locks what is decided on, stores, and puts it on the record. */
@Service
@Transactional
class DefaultOrderService implements OrderService {

  private final OrderStore store;
  private final AuditService audits;
  private final OrderIssue issue;
  private final Reinspections reinspections;
  private final Independence independence;
  private final OrderDecisions decisions;
  private final Clock clock;

  DefaultOrderService(
      OrderStore store,
      AuditService audits,
      OrderIssue issue,
      Reinspections reinspections,
      Independence independence,
      OrderDecisions decisions,
      Clock clock) {
    this.store = store;
    this.audits = audits;
    this.issue = issue;
    this.reinspections = reinspections;
    this.independence = independence;
    this.decisions = decisions;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public Basis getBasis(AuditId id, SignedIn who) {
    return basisOf(audits.getAudit(id), who);
  }

  private Basis basisOf(Audit audit, SignedIn who) {
    independence.require(who, audit);
    return issue.basisOf(audit);
  }

  @Override
  public Order issue(AuditId id, OrderFields.Issue fields, SignedIn who) {
    Audit audit =
        audits.findAuditForUse(id).orElseThrow(() -> new AuditNotFoundException(id.toString()));
    store.lockPlace(
        audit.place()); // of two orders on the same criteria the second must see the first
    Order order = store.add(issue.read(basisOf(audit, who), fields, who));
    decisions.issued(order);
    return order;
  }

  @Override
  @Transactional(readOnly = true)
  public Order getOrder(OrderId id) {
    return store.findOrder(id).orElseThrow(() -> new OrderNotFoundException(id.toString()));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Order> findOrders(PlaceId place) {
    return store.findOrders(place);
  }

  @Override
  @Transactional(readOnly = true)
  public OrderPage findOrders(OrderQuery query) {
    OrderQuery oneMore =
        new OrderQuery(
            query.territory(),
            query.states(),
            query.knownOrganisation(),
            query.asOf(),
            query.after(),
            query.limit() + 1);
    List<Order> found = store.findOrders(oneMore);
    List<Order> shown = found.subList(0, Math.min(found.size(), query.limit()));
    return new OrderPage(
        shown, store.count(query), found.size() > shown.size() ? shown.getLast().id() : null);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Reinspection> findReinspections(Order order) {
    return reinspections.find(order);
  }

  @Override
  public Order close(OrderId id, @Nullable String typed, SignedIn who) {
    Order order = lockOpen(id);
    Audit audit = reinspections.read(order, typed);
    independence.require(who, audit);
    return add(order, new OrderEvent.Closed(audit.id()), LocalDate.now(clock), who.person());
  }

  @Override
  public Order fine(OrderId id, OrderFields.Fine fields, SignedIn who) {
    Order order = lock(id);
    if (order.isWithdrawn()) {
      throw new ServiceException(ProblemType.ORDER_ENDED, "withdrawn: order " + id);
    }
    independence.require(who, order.place());
    OrderReader reader = new OrderReader();
    Optional<Long> tenge =
        reader.readTenge("amountTenge", fields.amountTenge(), OrderEvent.Fined.MOST_TENGE);
    Optional<String> number =
        reader.readText("documentNumber", fields.documentNumber(), OrderIssue.LONGEST_NUMBER);
    Optional<LocalDate> decided = reader.readDate("decidedOn", fields.decidedOn());
    reader.refuseAfter(decided, LocalDate.now(clock), "decidedOn", "in-the-future");
    reader.refuseBefore(decided, order.issuedOn(), "decidedOn", "before-order");
    reader.throwIfAnyProblem();
    OrderEvent.Fined fined = new OrderEvent.Fined(number.orElseThrow(), tenge.orElseThrow());
    refuseTwice(order, fined);
    return add(order, fined, decided.orElseThrow(), who.person());
  }

  private static void refuseTwice(Order order, OrderEvent.Fined fined) {
    boolean isKnown =
        order.fines().stream()
            .anyMatch(known -> known.documentNumber().equals(fined.documentNumber()));
    if (isKnown) {
      throw new ServiceException(
          ProblemType.FINE_ALREADY_RECORDED, fined.documentNumber() + " of order " + order.id());
    }
  }

  @Override
  public Order withdraw(OrderId id, @Nullable String typed, SignedIn who) {
    Order order = lockOpen(id);
    independence.require(who, order.place());
    OrderReader reader = new OrderReader();
    Optional<String> reason = reader.readText("reason", typed, AuditDecision.LONGEST_REASON);
    reader.throwIfAnyProblem();
    return add(
        order, new OrderEvent.Withdrawn(reason.orElseThrow()), LocalDate.now(clock), who.person());
  }

  /** Of two decisions at once the second sees the first. */
  private Order lock(OrderId id) {
    store.lockOrder(id);
    return getOrder(id);
  }

  private Order lockOpen(OrderId id) {
    Order order = lock(id);
    if (order.isEnded()) {
      throw new ServiceException(ProblemType.ORDER_ENDED, "ended: order " + id);
    }
    return order;
  }

  private Order add(Order order, OrderEvent.What what, LocalDate happenedOn, PersonId by) {
    OrderEvent event =
        new OrderEvent(what, happenedOn, by, clock.instant().truncatedTo(ChronoUnit.MICROS));
    store.addEvent(order.id(), event);
    decisions.happened(order, event);
    return getOrder(order.id());
  }
}
