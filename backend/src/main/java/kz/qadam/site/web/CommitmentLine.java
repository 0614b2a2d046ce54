package kz.qadam.site.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import kz.qadam.commitment.Commitment;
import kz.qadam.commitment.LapsedConfirmation;
import kz.qadam.place.Place;
import kz.qadam.site.PlaceDossier;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;

/**
 * One commitment on the page of its place.
 *
 * @param service empty: for the place as a whole
 * @param state accepted, confirmed or overdue, as in {@code commitment.state.<state>}
 * @param lapses confirmations that no longer hold, the latest to lapse first
 */
record CommitmentLine(
    long id,
    LocalizedText service,
    String documentNumber,
    Day accepted,
    Day due,
    String state,
    List<Lapse> lapses) {

  /**
   * A confirmation that no longer holds.
   *
   * @param outcome of its audit: returned or withdrawn, the end of a text key
   */
  record Lapse(String audit, String outcome, String since, String visited, String reason) {

    private static Lapse of(LapsedConfirmation lapsed, ZoneId zone, Language language) {
      return new Lapse(
          lapsed.audit().toString(),
          lapsed.outcome().code(),
          Day.of(lapsed.lapsedAt(), zone, language).text(),
          Day.of(lapsed.confirmedOn(), language).text(),
          lapsed.reason());
    }
  }

  static CommitmentLine of(
      Commitment commitment,
      PlaceDossier dossier,
      LocalDate today,
      ZoneId zone,
      Language language) {
    return new CommitmentLine(
        commitment.id().value(),
        dossier.place().services().stream()
            .filter(service -> commitment.serviceId().equals(OptionalLong.of(service.id())))
            .map(Place.OfferedService::name)
            .findFirst()
            .orElse(LocalizedText.NONE),
        commitment.documentNumber(),
        Day.of(commitment.acceptedOn(), language),
        Day.of(commitment.dueOn(), language),
        state(commitment, today),
        dossier.lapsed().stream()
            .filter(lapsed -> lapsed.commitment().equals(commitment.id()))
            .map(lapsed -> Lapse.of(lapsed, zone, language))
            .toList());
  }

  private static String state(Commitment commitment, LocalDate today) {
    if (commitment.confirmation().isPresent()) {
      return "confirmed";
    }
    return commitment.isOverdue(today) ? "overdue" : "accepted";
  }
}
