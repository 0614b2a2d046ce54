package kz.qadam.fieldwork.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import kz.qadam.account.Grant;
import kz.qadam.account.GrantScope;
import kz.qadam.account.NamedPerson;
import kz.qadam.account.PersonId;
import kz.qadam.account.PlaceRights;
import kz.qadam.account.Role;
import kz.qadam.account.RoleHolders;
import kz.qadam.account.SignedIn;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditService;
import kz.qadam.audit.AuditSubmitted;
import kz.qadam.fieldwork.Assignment;
import kz.qadam.fieldwork.AssignmentReason;
import kz.qadam.fieldwork.AssignmentService;
import kz.qadam.fieldwork.Candidate;
import kz.qadam.fieldwork.CandidateQuery;
import kz.qadam.place.Place;
import kz.qadam.place.PlaceId;
import kz.qadam.place.PlaceService;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import kz.qadam.standard.StandardPacks;
import kz.qadam.territory.KatoCode;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks who gives what to whom; a submitted audit ends the assignments that asked for it. */
@Service
class DefaultAssignmentService implements AssignmentService {

  private final AssignmentStore store;
  private final CandidateStore candidates;
  private final DrawStore draws;
  private final PlaceService places;
  private final PlaceRights rights;
  private final RoleHolders holders;
  private final AuditService audits;
  private final StandardPacks packs;
  private final Clock clock;

  DefaultAssignmentService(
      AssignmentStore store,
      CandidateStore candidates,
      DrawStore draws,
      PlaceService places,
      PlaceRights rights,
      RoleHolders holders,
      AuditService audits,
      StandardPacks packs,
      Clock clock) {
    this.store = store;
    this.candidates = candidates;
    this.draws = draws;
    this.places = places;
    this.rights = rights;
    this.holders = holders;
    this.audits = audits;
    this.packs = packs;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Candidate> findCandidates(CandidateQuery query) {
    return query.reason() == AssignmentReason.RISK
        ? candidates.findByRisk(query, packs.current().id())
        : candidates.findByAge(query);
  }

  @Override
  @Transactional(readOnly = true)
  public List<NamedPerson> findAuditors(List<PlaceId> wanted) {
    return territoriesOf(wanted).stream()
        .flatMap(territory -> holders.findHolders(Role.AUDITOR, territory).stream())
        .distinct()
        .sorted(Comparator.comparing(person -> String.valueOf(person.displayName())))
        .toList();
  }

  private Set<KatoCode> territoriesOf(List<PlaceId> wanted) {
    return places.findPlaces(wanted).stream().map(Place::territory).collect(Collectors.toSet());
  }

  private boolean isAuditorOfAll(PersonId person, List<PlaceId> wanted) {
    return territoriesOf(wanted).stream()
        .allMatch(
            territory ->
                holders.findHolders(Role.AUDITOR, territory).stream()
                    .anyMatch(holder -> holder.id().equals(person)));
  }

  @Override
  @Transactional
  public void assign(
      SignedIn reviewer,
      List<PlaceId> wanted,
      PersonId auditor,
      LocalDate dueOn,
      AssignmentReason reason) {
    assign(reviewer, wanted, auditor, dueOn, reason, OptionalLong.empty());
  }

  private void assign(
      SignedIn reviewer,
      List<PlaceId> wanted,
      PersonId auditor,
      LocalDate dueOn,
      AssignmentReason reason,
      OptionalLong draw) {
    List<Place> known = places.findPlaces(wanted);
    known.forEach(place -> requireReviewer(reviewer, place.id()));
    List<FieldProblem> problems = new ArrayList<>();
    if (wanted.isEmpty() || known.size() < new HashSet<>(wanted).size()) {
      problems.add(FieldProblem.of("place", "required"));
    }
    if (dueOn.isBefore(LocalDate.now(clock))) {
      problems.add(FieldProblem.of("due", "before-today"));
    }
    if (!isAuditorOfAll(auditor, wanted)) {
      problems.add(FieldProblem.of("auditor", "no-auditor-there"));
    }
    if (!problems.isEmpty()) {
      throw ServiceException.invalid(problems);
    }
    for (PlaceId place : wanted) {
      store.add(
          new AssignmentStore.Given(
              place,
              auditor,
              reason,
              dueOn,
              reviewer.person(),
              clock.instant(),
              draw.isPresent() ? draw.getAsLong() : null));
    }
  }

  /** Before anything else: what is wrong with a wish says who audits there. */
  private void requireReviewer(SignedIn reviewer, PlaceId place) {
    if (!rights.holds(reviewer, Set.of(Role.REVIEWER), place)) {
      throw new ServiceException(ProblemType.FORBIDDEN, "no reviewer of place " + place);
    }
  }

  @Override
  @Transactional(readOnly = true)
  public Assignment getOpen(long id) {
    return store.findOpen(id).orElseThrow(() -> notFound(id));
  }

  private static ServiceException notFound(long id) {
    return new ServiceException(ProblemType.ASSIGNMENT_NOT_FOUND, "no open assignment " + id);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Assignment> findOpen(SignedIn reviewer) {
    return store.findOpen(territoriesOf(reviewer));
  }

  private static List<KatoCode> territoriesOf(SignedIn reviewer) {
    return reviewer.grants().stream()
        .filter(grant -> grant.role() == Role.REVIEWER)
        .map(Grant::scope)
        .filter(GrantScope.Territory.class::isInstance)
        .map(scope -> ((GrantScope.Territory) scope).code())
        .toList();
  }

  @Override
  @Transactional
  public void revoke(SignedIn reviewer, long id) {
    requireReviewer(reviewer, getOpen(id).place());
    if (!store.end(id, reviewer.person(), clock.instant())) {
      throw notFound(id);
    }
  }

  @Override
  @Transactional
  public void reassign(SignedIn reviewer, long id, PersonId auditor) {
    Assignment current = getOpen(id);
    requireReviewer(reviewer, current.place());
    if (current.auditor().id().equals(auditor)) {
      return;
    }
    OptionalLong draw = draws.findDrawOf(id);
    if (draw.isPresent() && draws.knowsDrawn(draw.getAsLong(), current.place(), auditor)) {
      throw ServiceException.invalid(List.of(FieldProblem.of("auditor", "knows-the-audit")));
    }
    revoke(reviewer, id);
    LocalDate today = LocalDate.now(clock);
    LocalDate due = current.dueOn().isBefore(today) ? today : current.dueOn();
    assign(reviewer, List.of(current.place()), auditor, due, current.reason(), draw);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Assignment> findOwn(PersonId auditor) {
    return VisitingOrder.of(
        store.findOpen(auditor).stream()
            .map(
                one ->
                    new VisitingOrder.Stop(
                        one, places.findPlace(one.place()).flatMap(Place::position)))
            .toList());
  }

  /** In the submitting transaction. */
  @EventListener
  void end(AuditSubmitted submitted) {
    Instant now = clock.instant();
    audits
        .findAudit(new AuditId(submitted.auditId()))
        .filter(Audit::counts) // whoever looked at drawings has still to go there
        .map(Audit::knownSubmitter)
        .ifPresent(auditor -> store.endAt(submitted.place(), auditor, now));
  }
}
