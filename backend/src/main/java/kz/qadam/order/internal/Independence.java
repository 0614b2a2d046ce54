package kz.qadam.order.internal;

import java.util.Optional;
import kz.qadam.account.SignedIn;
import kz.qadam.audit.Audit;
import kz.qadam.place.PlaceId;
import kz.qadam.place.PlaceService;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import org.springframework.stereotype.Component;

/** Nobody decides by an audit of their own, nor on the organisation that they speak for. */
@Component
class Independence {

  private final PlaceService places;

  Independence(PlaceService places) {
    this.places = places;
  }

  /**
   * @throws ServiceException "order-not-independent"
   */
  void require(SignedIn who, Audit audit) {
    if (who.person().equals(audit.knownSubmitter())) {
      throw refusal(who.person() + " made audit " + audit.id());
    }
    require(who, audit.place());
  }

  /**
   * @throws ServiceException "order-not-independent"
   */
  void require(SignedIn who, PlaceId place) {
    boolean isTheirs =
        places
            .findWhereabouts(place)
            .flatMap(found -> Optional.ofNullable(found.organisation()))
            .filter(who::speaksFor)
            .isPresent();
    if (isTheirs) {
      throw refusal(who.person() + " speaks for the organisation of place " + place);
    }
  }

  private static ServiceException refusal(String why) {
    return new ServiceException(ProblemType.ORDER_NOT_INDEPENDENT, why);
  }
}
