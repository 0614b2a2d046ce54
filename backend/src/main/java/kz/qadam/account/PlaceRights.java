package kz.qadam.account;

import java.util.Set;
import kz.qadam.place.PlaceId;
import org.springframework.web.server.ServerWebExchange;

/** What people may do with a place. */
public interface PlaceRights {

  /**
   * Whether one of the roles is granted for the place: for a territory it lies in, to a
   * representative for its organisation, to an auditor of assigned places while it is assigned to
   * them. Blocks.
   *
   * @return false when there is no such place
   */
  boolean holds(SignedIn who, Set<Role> roles, PlaceId place);

  /**
   * The same for what this person themselves began at the place: an auditor of assigned places goes
   * on with it when the assignment has ended (decision 0016). Blocks.
   */
  boolean holdsForOwn(SignedIn who, Set<Role> roles, PlaceId place);

  /**
   * Asks for the right that the permission matrix wants of this request, of a place that stands in
   * its body. Blocks.
   *
   * @throws kz.qadam.problem.ServiceException "sign-in-needed", "place-not-found" or "forbidden"
   */
  void require(ServerWebExchange exchange, PlaceId place);
}
