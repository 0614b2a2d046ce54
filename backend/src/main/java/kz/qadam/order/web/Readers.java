package kz.qadam.order.web;

import java.util.Set;
import kz.qadam.account.PlaceRights;
import kz.qadam.account.Role;
import kz.qadam.account.SignedIn;
import kz.qadam.place.PlaceId;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Who reads what of an order is not public: its remarks, and an addressee whose name was typed. */
@Component
class Readers {

  private static final Set<Role> INSIDERS =
      Set.of(Role.ORGANISATION, Role.AUDITOR, Role.REVIEWER, Role.AKIMAT, Role.MINISTRY);

  private final PlaceRights rights;

  Readers(PlaceRights rights) {
    this.rights = rights;
  }

  /** The organisation of the place, and officials within their scope. Blocks. */
  boolean seeAll(ServerWebExchange exchange, PlaceId place) {
    return SignedIn.find(exchange).filter(who -> rights.holds(who, INSIDERS, place)).isPresent();
  }
}
