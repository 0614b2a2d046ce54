package kz.qadam.site;

import kz.qadam.audit.AuditService;
import kz.qadam.commitment.CommitmentService;
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

  PlaceDossiers(
      PlaceService places,
      PlaceKinds kinds,
      TerritoryService territories,
      AuditService audits,
      CommitmentService commitments) {
    this.places = places;
    this.kinds = kinds;
    this.territories = territories;
    this.audits = audits;
    this.commitments = commitments;
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
        commitments.findCommitments(id));
  }
}
