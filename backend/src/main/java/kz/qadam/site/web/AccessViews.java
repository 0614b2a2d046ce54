package kz.qadam.site.web;

import java.util.Optional;
import kz.qadam.audit.AssessmentTexts;
import kz.qadam.audit.PlaceAssessment;
import kz.qadam.audit.ReasonTexts;
import kz.qadam.site.PlaceDossier;
import kz.qadam.text.Language;
import org.springframework.stereotype.Component;

/** Puts the verdicts on a place into the words of its page. */
@Component
class AccessViews {

  private final AssessmentTexts summaries;
  private final ReasonTexts reasons;

  AccessViews(AssessmentTexts summaries, ReasonTexts reasons) {
    this.summaries = summaries;
    this.reasons = reasons;
  }

  /** Empty when nobody audited the place. */
  Optional<AccessView> viewOf(PlaceDossier dossier, Language language) {
    return dossier.assessment().map(assessment -> view(dossier, assessment, language));
  }

  private AccessView view(PlaceDossier dossier, PlaceAssessment assessment, Language language) {
    return new AccessView(
        assessment.pack().title(),
        assessment.pack().version(),
        summaries.summarise(language, assessment),
        new Walk(assessment, reasons, language).steps(),
        dossier.audits().stream().map(audit -> AccessView.Visit.of(audit, language)).toList());
  }
}
