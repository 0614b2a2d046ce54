package kz.qadam.fieldwork.web;

import java.util.ArrayList;
import java.util.List;
import kz.qadam.account.PersonId;
import kz.qadam.account.SignedIn;
import kz.qadam.audit.AssignedVisits;
import kz.qadam.audit.AuditService;
import kz.qadam.audit.CurrentFacts;
import kz.qadam.fieldwork.Assignment;
import kz.qadam.fieldwork.AssignmentService;
import kz.qadam.place.Place;
import kz.qadam.place.PlaceId;
import kz.qadam.place.PlaceNotFoundException;
import kz.qadam.place.PlaceService;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import kz.qadam.standard.StandardPacks;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** What a tablet takes along before it goes where there is no network. */
@RestController
class TabletApi {

  private final AssignmentService assignments;
  private final AssignedVisits assigned;
  private final PlaceService places;
  private final AuditService audits;
  private final StandardPacks packs;

  TabletApi(
      AssignmentService assignments,
      AssignedVisits assigned,
      PlaceService places,
      AuditService audits,
      StandardPacks packs) {
    this.assignments = assignments;
    this.assigned = assigned;
    this.places = places;
    this.audits = audits;
    this.packs = packs;
  }

  /** What the caller is to visit, in the order of a sensible way. */
  @GetMapping("/api/fieldwork/assignments")
  List<AssignmentResponse> listAssignments(ServerWebExchange exchange) {
    List<Assignment> own = assignments.findOwn(SignedIn.find(exchange).orElseThrow().person());
    List<AssignmentResponse> found = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      int order = i + 1;
      Assignment one = own.get(i);
      places
          .findPlace(one.place())
          .ifPresent(place -> found.add(AssignmentResponse.of(one, place, order)));
    }
    return found;
  }

  /** A place with all that its form needs offline; on a blind repeat nothing that was found. */
  @GetMapping("/api/fieldwork/places/{id}")
  OfflinePlaceResponse getPlace(@PathVariable String id, ServerWebExchange exchange) {
    Place place =
        places.findPlace(placeId(id)).orElseThrow(() -> new PlaceNotFoundException(placeId(id)));
    PersonId auditor = SignedIn.find(exchange).orElseThrow().person();
    CurrentFacts facts =
        assigned.isBlind(auditor, place.id())
            ? CurrentFacts.unknown(place.id())
            : audits.currentFacts(place.id());
    return OfflinePlaceResponse.of(place, facts, packs.current());
  }

  private static PlaceId placeId(String text) {
    if (!text.matches("[1-9]\\d{0,17}")) {
      throw new ServiceException(ProblemType.PLACE_NOT_FOUND, "no place '" + text + "'");
    }
    return new PlaceId(Long.parseLong(text));
  }
}
