package kz.qadam.site;

import java.util.List;
import java.util.Optional;
import kz.qadam.audit.Audit;
import kz.qadam.audit.PlaceAssessment;
import kz.qadam.commitment.Commitment;
import kz.qadam.commitment.LapsedConfirmation;
import kz.qadam.ledger.LedgerEntry;
import kz.qadam.order.Order;
import kz.qadam.place.Place;
import kz.qadam.place.PlaceKind;
import kz.qadam.place.PlaceVersion;
import kz.qadam.territory.Territory;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one place, gathered from every part of the service.
 *
 * @param knownKind null: the code is not in the list of kinds
 * @param territories from the country down to the place's own
 * @param versions what the register said, oldest first
 * @param knownAssessment null: the place was never audited
 * @param audits submitted ones, latest visit first
 * @param projectAudits of its design and commissioning, latest visit first
 * @param commitments for the place and its services, the place's own first
 * @param lapsed confirmations of the commitments that no longer hold, the latest to lapse first
 * @param orders to remedy, the newest first
 * @param decisions on the place, its audits and commitments, oldest first
 */
public record PlaceDossier(
    Place place,
    @Nullable PlaceKind knownKind,
    List<Territory> territories,
    List<PlaceVersion> versions,
    @Nullable PlaceAssessment knownAssessment,
    List<Audit> audits,
    List<Audit> projectAudits,
    List<Commitment> commitments,
    List<LapsedConfirmation> lapsed,
    List<Order> orders,
    List<LedgerEntry> decisions) {

  public PlaceDossier {
    territories = List.copyOf(territories);
    versions = List.copyOf(versions);
    audits = List.copyOf(audits);
    projectAudits = List.copyOf(projectAudits);
    commitments = List.copyOf(commitments);
    lapsed = List.copyOf(lapsed);
    orders = List.copyOf(orders);
    decisions = List.copyOf(decisions);
  }

  public Optional<PlaceKind> kind() {
    return Optional.ofNullable(knownKind);
  }

  public Optional<PlaceAssessment> assessment() {
    return Optional.ofNullable(knownAssessment);
  }
}
