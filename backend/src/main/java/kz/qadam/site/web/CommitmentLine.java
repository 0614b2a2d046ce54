package kz.qadam.site.web;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import kz.qadam.commitment.Commitment;
import kz.qadam.commitment.CommitmentState;
import kz.qadam.commitment.CommitmentTexts;
import kz.qadam.commitment.LapseLine;
import kz.qadam.place.Place;
import kz.qadam.site.PlaceDossier;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;

/**
 * One commitment on the page of its place.
 *
 * @param service empty: for the place as a whole
 * @param state code of a {@link CommitmentState}, as in {@code commitment.state.<state>}
 * @param lapses confirmations that no longer hold, the latest to lapse first
 */
record CommitmentLine(
    long id,
    LocalizedText service,
    String documentNumber,
    Day accepted,
    Day due,
    String state,
    List<LapseLine> lapses) {

  static CommitmentLine of(
      Commitment commitment,
      PlaceDossier dossier,
      LocalDate today,
      CommitmentTexts words,
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
        CommitmentState.of(commitment, dossier.lapsed(), today).code(),
        dossier.lapsed().stream()
            .filter(lapsed -> lapsed.commitment().equals(commitment.id()))
            .map(lapsed -> words.lapse(commitment, lapsed, language))
            .toList());
  }
}
