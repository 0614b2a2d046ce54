package kz.qadam.site.web;

import java.time.LocalDate;
import java.util.OptionalLong;
import kz.qadam.commitment.Commitment;
import kz.qadam.place.Place;
import kz.qadam.site.PlaceDossier;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;

/**
 * One commitment on the page of its place.
 *
 * @param service empty: for the place as a whole
 * @param state accepted, confirmed or overdue, as in {@code commitment.state.<state>}
 */
record CommitmentLine(
    long id, LocalizedText service, String documentNumber, Day accepted, Day due, String state) {

  static CommitmentLine of(
      Commitment commitment, PlaceDossier dossier, LocalDate today, Language language) {
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
        state(commitment, today));
  }

  private static String state(Commitment commitment, LocalDate today) {
    if (commitment.confirmation().isPresent()) {
      return "confirmed";
    }
    return commitment.isOverdue(today) ? "overdue" : "accepted";
  }
}
