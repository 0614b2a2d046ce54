package kz.qadam.audit.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.qadam.account.PlaceRights;
import kz.qadam.account.Role;
import kz.qadam.account.SignedIn;
import kz.qadam.audit.AssessmentTexts;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditDecision;
import kz.qadam.audit.AuditOutcome;
import kz.qadam.audit.AuditReaders;
import kz.qadam.audit.AuditRemarks;
import kz.qadam.audit.AuditService;
import kz.qadam.audit.PhotoLines;
import kz.qadam.audit.web.ResultView.RemarkLine;
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
  private final PlaceRights rights;
  private final AuditReaders readers;
  private final PhotoLines photos;
  private final EvidenceViews evidence;
  private final DifferenceViews differences;
  private final AuditRemarks remarks;
  private final AnswerZones answers;

  ResultViews(
      PlaceService places,
      PlaceKinds kinds,
      StandardPacks packs,
      AuditService audits,
      AssessmentTexts assessments,
      PlaceRights rights,
      AuditReaders readers,
      PhotoLines photos,
      EvidenceViews evidence,
      DifferenceViews differences,
      AuditRemarks remarks,
      AnswerZones answers) {
    this.places = places;
    this.kinds = kinds;
    this.packs = packs;
    this.audits = audits;
    this.assessments = assessments;
    this.rights = rights;
    this.readers = readers;
    this.photos = photos;
    this.evidence = evidence;
    this.differences = differences;
    this.remarks = remarks;
    this.answers = answers;
  }

  ResultView view(Audit audit, Optional<SignedIn> reader, Language language) {
    boolean isReviewer = readers.isReviewer(audit, reader);
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
        audit.stateCode(),
        audit.stage().code(),
        audit.isValid(),
        audit.decision().map(made -> AuditDay.of(made.at())).orElse(null),
        audit.decision().map(AuditDecision::reason).orElse(null),
        reader.map(who -> decisions(audit, who)).orElse(List.of()),
        remarks.findRemarks(audit.id()).stream()
            .map(one -> new RemarkLine(answers.subject(audit, one, language), one.text()))
            .toList(),
        reader.filter(who -> mayCorrect(audit, who)).isPresent(),
        !isReviewer && readers.maySeePhotos(audit, reader) ? photos.of(audit, language) : List.of(),
        isReviewer ? evidence.of(audit, language) : null,
        isReviewer ? differences.of(audit, language) : List.of(),
        reader.filter(who -> mayOrder(audit, who)).isPresent(),
        audits
            .verdicts(audit.place())
            .map(assessment -> assessments.summarise(language, assessment))
            .orElse(List.of()));
  }

  private boolean mayCorrect(Audit audit, SignedIn who) {
    return !audit.isValid()
        && who.person().equals(audit.knownSubmitter())
        && rights.holdsForOwn(who, Set.of(Role.AUDITOR), audit.place());
  }

  private boolean mayOrder(Audit audit, SignedIn who) {
    return audit.counts()
        && audit.stateCode().equals(AuditOutcome.ACCEPTED.code())
        && !who.person().equals(audit.knownSubmitter())
        && rights.holds(who, Set.of(Role.REVIEWER), audit.place());
  }

  private List<String> decisions(Audit audit, SignedIn who) {
    if (audit.decision().isPresent()) {
      return List.of();
    }
    boolean isOwn = who.person().equals(audit.knownSubmitter());
    if (isOwn) {
      return rights.holdsForOwn(who, Set.of(Role.AUDITOR), audit.place())
          ? List.of(DecisionViews.address(AuditOutcome.WITHDRAWN))
          : List.of();
    }
    return readers.isReviewer(audit, Optional.of(who))
        ? List.of(
            DecisionViews.address(AuditOutcome.ACCEPTED),
            DecisionViews.address(AuditOutcome.RETURNED))
        : List.of();
  }
}
