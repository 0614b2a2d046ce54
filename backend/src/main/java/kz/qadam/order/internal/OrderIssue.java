package kz.qadam.order.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.qadam.account.SignedIn;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditDecision;
import kz.qadam.audit.AuditFindings;
import kz.qadam.audit.AuditOutcome;
import kz.qadam.audit.AuditStage;
import kz.qadam.order.Order;
import kz.qadam.order.OrderFields;
import kz.qadam.order.OrderId;
import kz.qadam.order.OrderService.Basis;
import kz.qadam.order.OrderedCriterion;
import kz.qadam.place.Place;
import kz.qadam.place.PlaceService;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import kz.qadam.standard.Effect;
import kz.qadam.standard.Reason;
import kz.qadam.standard.Verdict;
import org.springframework.stereotype.Component;

/** Which orders an audit can be the basis of, and reads what is sent for one. */
@Component
class OrderIssue {

  static final int LONGEST_NUMBER = 100;
  static final int LONGEST_NAME = 300;
  static final int LONGEST_REMARKS = 2000;

  /** A later century is a typing mistake. */
  static final LocalDate LATEST_DUE = LocalDate.of(2100, 12, 31);

  private final OrderStore store;
  private final AuditFindings findings;
  private final PlaceService places;
  private final OrderedWords words;
  private final Clock clock;

  OrderIssue(
      OrderStore store,
      AuditFindings findings,
      PlaceService places,
      OrderedWords words,
      Clock clock) {
    this.store = store;
    this.findings = findings;
    this.places = places;
    this.words = words;
    this.clock = clock;
  }

  static boolean isAccepted(Audit audit) {
    return audit
        .decision()
        .map(AuditDecision::outcome)
        .filter(AuditOutcome.ACCEPTED::equals)
        .isPresent();
  }

  /**
   * @throws ServiceException "audit-not-accepted", or "project-stage-audit": nothing stands yet
   *     that somebody could be ordered to mend
   */
  Basis basisOf(Audit audit) {
    if (audit.stage() != AuditStage.STANDING) {
      throw new ServiceException(
          ProblemType.PROJECT_STAGE_AUDIT, audit.id() + " is of stage " + audit.stage().code());
    }
    if (!isAccepted(audit)) {
      throw new ServiceException(ProblemType.AUDIT_NOT_ACCEPTED, "not accepted: " + audit.id());
    }
    Set<OrderedCriterion.Key> ordered = store.findOrdered(audit.id());
    List<Reason> failed =
        findings.listReasons(audit).stream()
            .filter(reason -> reason.verdict() == Verdict.FAIL)
            .filter(reason -> !ordered.contains(OrderedWords.keyOf(reason)))
            .toList();
    return new Basis(
        audit,
        failed.stream().map(words::describe).toList(),
        failed.stream()
            .filter(reason -> reason.effect() != Effect.NONE)
            .map(OrderedWords::keyOf)
            .toList());
  }

  /**
   * The order as it is to be stored.
   *
   * @throws ServiceException "invalid-input" with every wrong field at once
   */
  Order read(Basis basis, OrderFields.Issue fields, SignedIn who) {
    Place place = places.getPlace(basis.audit().place());
    OrderReader reader = new OrderReader();
    List<OrderedCriterion> criteria = readCriteria(reader, basis, fields);
    Optional<Order.Addressee> addressee = readAddressee(reader, place, fields);
    Optional<String> number =
        reader.readText("documentNumber", fields.documentNumber(), LONGEST_NUMBER);
    Optional<LocalDate> issued = reader.readDate("issuedOn", fields.issuedOn());
    reader.refuseAfter(issued, LocalDate.now(clock), "issuedOn", "in-the-future");
    reader.refuseBefore(issued, basis.audit().visitedOn(), "issuedOn", "before-audit");
    Optional<LocalDate> due = reader.readDate("dueOn", fields.dueOn());
    issued.ifPresent(day -> reader.refuseBefore(due, day, "dueOn", "due-before-issued"));
    reader.refuseAfter(due, LATEST_DUE, "dueOn", "date-too-late");
    Optional<String> remarks =
        reader.readOptionalText("remarks", fields.remarks(), LONGEST_REMARKS);
    reader.throwIfAnyProblem();
    return new Order(
        new OrderId(1), // the store gives the real one
        place.id(),
        basis.audit().id(),
        place.territory(),
        addressee.orElseThrow(),
        number.orElseThrow(),
        issued.orElseThrow(),
        due.orElseThrow(),
        remarks.orElse(null),
        who.person(),
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        criteria,
        List.of());
  }

  private static List<OrderedCriterion> readCriteria(
      OrderReader reader, Basis basis, OrderFields.Issue fields) {
    Set<String> chosen =
        new LinkedHashSet<>(fields.criteria() == null ? List.of() : fields.criteria());
    List<OrderedCriterion> found =
        basis.choices().stream().filter(one -> chosen.remove(one.key().toString())).toList();
    chosen.forEach(unknown -> reader.refuse("criteria", "not-failed", unknown));
    if (found.isEmpty() && chosen.isEmpty()) {
      reader.refuse("criteria", "choose-criterion");
    }
    return found;
  }

  private static Optional<Order.Addressee> readAddressee(
      OrderReader reader, Place place, OrderFields.Issue fields) {
    Place.Organisation known = place.organisation();
    if (known == null) {
      return reader
          .readText("organisation", fields.organisation(), LONGEST_NAME)
          .map(Order.Addressee.Typed::new);
    }
    reader
        .readOptionalText("organisation", fields.organisation(), LONGEST_NAME)
        .ifPresent(_ -> reader.refuse("organisation", "organisation-known"));
    return Optional.of(new Order.Addressee.Registered(known.id()));
  }
}
