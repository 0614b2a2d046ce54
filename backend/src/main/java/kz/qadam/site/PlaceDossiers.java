package kz.qadam.site;

import java.util.List;
import kz.qadam.audit.AuditService;
import kz.qadam.commitment.CommitmentService;
import kz.qadam.ledger.Ledger;
import kz.qadam.ledger.LedgerEntry;
import kz.qadam.order.OrderService;
import kz.qadam.place.Place;
import kz.qadam.place.PlaceId;
import kz.qadam.place.PlaceKinds;
import kz.qadam.place.PlaceService;
import kz.qadam.territory.TerritoryService;
import org.springframework.stereotype.Service;

/** Gathers what the parts of the service know of a place. */
@Service
public class PlaceDossiers {

  private final PlaceService places;
  private final PlaceKinds kinds;
  private final TerritoryService territories;
  private final AuditService audits;
  private final CommitmentService commitments;
  private final OrderService orders;
  private final Ledger ledger;

  PlaceDossiers(
      PlaceService places,
      PlaceKinds kinds,
      TerritoryService territories,
      AuditService audits,
      CommitmentService commitments,
      OrderService orders,
      Ledger ledger) {
    this.places = places;
    this.kinds = kinds;
    this.territories = territories;
    this.audits = audits;
    this.commitments = commitments;
    this.orders = orders;
    this.ledger = ledger;
  }

  /**
   * Everything about the place with this id.
   *
   * @throws kz.qadam.place.PlaceNotFoundException no place has this id
   */
  public PlaceDossier getDossier(PlaceId id) {
    Place place = places.getPlace(id);
    return new PlaceDossier(
        place,
        kinds.findKind(place.kind()).orElse(null),
        territories.listPath(place.territory()),
        places.listVersions(id),
        audits.verdicts(id).orElse(null),
        audits.findAudits(id),
        audits.findProjectAudits(id),
        commitments.findCommitments(id),
        commitments.findLapsed(id),
        orders.findOrders(id),
        listEntries(id));
  }

  /**
   * The decisions on the place, its audits and its commitments, oldest first; empty when there are
   * none.
   *
   * @throws kz.qadam.place.PlaceNotFoundException no place has this id
   */
  public List<LedgerEntry> listDecisions(PlaceId id) {
    return listEntries(places.getPlace(id).id());
  }

  /** Decisions on audits and commitments are recorded with their place as the subject. */
  private List<LedgerEntry> listEntries(PlaceId id) {
    return ledger.listEntries("place/" + id);
  }
}
