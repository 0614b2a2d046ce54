package kz.qadam.fieldwork.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.qadam.account.PlaceRights;
import kz.qadam.account.Role;
import kz.qadam.account.SignedIn;
import kz.qadam.fieldwork.VisitId;
import kz.qadam.place.PlaceService;
import kz.qadam.problem.FieldProblem;
import kz.qadam.standard.StandardPacks;
import org.springframework.stereotype.Component;

/** Says why no audit can come of a visit, whatever is recorded; its items stay. */
@Component
class VisitObstacles {

  private static final Set<Role> AUDITING = Set.of(Role.AUDITOR);

  /** Nobody was assigned anything before: a clock that stands further back says nothing. */
  private static final Duration LONGEST_AGO = Duration.ofDays(3650);

  private final FieldworkStore store;
  private final PlaceService places;
  private final PlaceRights rights;
  private final AuditorsPlaces assigned;
  private final StandardPacks packs;
  private final Clock clock;

  VisitObstacles(
      FieldworkStore store,
      PlaceService places,
      PlaceRights rights,
      AuditorsPlaces assigned,
      StandardPacks packs,
      Clock clock) {
    this.store = store;
    this.places = places;
    this.rights = rights;
    this.assigned = assigned;
    this.packs = packs;
    this.clock = clock;
  }

  /** Empty as well while nothing says how the visit began. */
  List<FieldProblem> find(SignedIn auditor, VisitId visit, VisitItems items) {
    return items.start().map(start -> find(auditor, visit, start)).orElse(List.of());
  }

  private List<FieldProblem> find(SignedIn auditor, VisitId visit, ItemContent.Started start) {
    List<FieldProblem> obstacles = new ArrayList<>();
    if (places.findPlace(start.place()).isEmpty()) {
      obstacles.add(FieldProblem.of("place", "unknown-place", start.place().toString()));
    } else if (!mayVisit(auditor, visit, start)) {
      obstacles.add(FieldProblem.of("place", "no-grant-there"));
    }
    if (packs.findPublished(start.pack(), start.packVersion()).isEmpty()) {
      String pack = start.pack() + " " + start.packVersion();
      obstacles.add(FieldProblem.of("pack", "unknown-pack", pack));
    }
    return obstacles;
  }

  /** What began while the place was assigned is gone on with when it no longer is. */
  private boolean mayVisit(SignedIn auditor, VisitId visit, ItemContent.Started start) {
    return rights.holds(auditor, AUDITING, start.place())
        || (rights.holdsForOwn(auditor, AUDITING, start.place())
            && (store.findLatestAudit(visit).isPresent() || beganAssigned(auditor, visit, start)));
  }

  private boolean beganAssigned(SignedIn auditor, VisitId visit, ItemContent.Started start) {
    Instant now = clock.instant();
    if (start.at().isBefore(now.minus(LONGEST_AGO)) || start.at().isAfter(now.plus(LONGEST_AGO))) {
      return false;
    }
    Instant began = start.at().minus(store.furthestClockOffset(visit));
    return assigned.wasAssigned(auditor.person(), start.place(), began);
  }
}
