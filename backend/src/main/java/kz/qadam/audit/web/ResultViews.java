package kz.qadam.audit.web;

import java.util.List;
import kz.qadam.audit.AssessmentTexts;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditService;
import kz.qadam.place.PlaceKinds;
import kz.qadam.place.PlaceService;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.StandardPacks;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import org.springframework.stereotype.Component;

/** Draws a submitted audit. */
@Component
class ResultViews {

  private final PlaceService places;
  private final PlaceKinds kinds;
  private final StandardPacks packs;
  private final AuditService audits;
  private final AssessmentTexts assessments;

  ResultViews(
      PlaceService places,
      PlaceKinds kinds,
      StandardPacks packs,
      AuditService audits,
      AssessmentTexts assessments) {
    this.places = places;
    this.kinds = kinds;
    this.packs = packs;
    this.audits = audits;
    this.assessments = assessments;
  }

  ResultView view(Audit audit, Language language) {
    return new ResultView(
        audit.id().toString(),
        PlaceHead.of(places.getPlace(audit.place()), kinds),
        AuditDay.of(audit.visitedOn()),
        audit.auditorName(),
        AuditDay.of(audit.submittedAt()) + " " + AuditDay.timeOf(audit.submittedAt()),
        packs
            .findPack(audit.packId(), audit.packVersion())
            .map(StandardPack::title)
            .orElse(LocalizedText.NONE),
        audit.packVersion(),
        audits.listObservations(audit.id()).size(),
        audit.knownNote(),
        audits
            .verdicts(audit.place())
            .map(assessment -> assessments.summarise(language, assessment))
            .orElse(List.of()));
  }
}
