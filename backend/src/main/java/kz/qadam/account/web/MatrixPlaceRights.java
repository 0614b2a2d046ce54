package kz.qadam.account.web;

import java.util.Set;
import java.util.function.Predicate;
import kz.qadam.account.PersonId;
import kz.qadam.account.PlaceAssignments;
import kz.qadam.account.PlaceRights;
import kz.qadam.account.Role;
import kz.qadam.account.SignedIn;
import kz.qadam.place.PlaceId;
import kz.qadam.place.PlaceNotFoundException;
import kz.qadam.place.PlaceService;
import kz.qadam.place.PlaceService.Whereabouts;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Compares grants with where a place lies and whose it is. */
@Component
class MatrixPlaceRights implements PlaceRights {

  private final PermissionMatrix matrix;
  private final PlaceService places;
  private final PlaceAssignments assignments;

  MatrixPlaceRights(PermissionMatrix matrix, PlaceService places, PlaceAssignments assignments) {
    this.matrix = matrix;
    this.places = places;
    this.assignments = assignments;
  }

  @Override
  public boolean holds(SignedIn who, Set<Role> roles, PlaceId id) {
    return holds(who, roles, id, person -> assignments.isAssigned(person, id));
  }

  @Override
  public boolean holdsForOwn(SignedIn who, Set<Role> roles, PlaceId id) {
    return holds(who, roles, id, _ -> true);
  }

  private boolean holds(SignedIn who, Set<Role> roles, PlaceId id, Predicate<PersonId> isAssigned) {
    return places
        .findWhereabouts(id)
        .filter(
            place ->
                roles.stream().anyMatch(role -> holds(who, role, place))
                    || (roles.contains(Role.AUDITOR)
                        && who.mayAuditAssigned(place.territory())
                        && isAssigned.test(who.person())))
        .isPresent();
  }

  private static boolean holds(SignedIn who, Role role, Whereabouts place) {
    return role == Role.ORGANISATION
        ? place.organisation() != null && who.speaksFor(place.organisation())
        : who.may(role, place.territory());
  }

  @Override
  public void require(ServerWebExchange exchange, PlaceId place) {
    Permission row =
        matrix
            .findPermission(exchange)
            .filter(found -> found.within().equals(Permission.BODY))
            .orElseThrow(
                () -> new IllegalStateException("no row with a body: " + exchange.getRequest()));
    SignedIn who =
        SignedIn.find(exchange)
            .orElseThrow(
                () -> new ServiceException(ProblemType.SIGN_IN_NEEDED, "nobody is signed in"));
    if (places.findWhereabouts(place).isEmpty()) {
      throw new PlaceNotFoundException(place);
    }
    if (!holds(who, row.roles(), place)) {
      throw new ServiceException(row.outside(), "no grant for place " + place);
    }
  }
}
