package kz.qadam.audit.web;

import java.util.List;
import kz.qadam.audit.Audit;
import kz.qadam.audit.Difference;
import kz.qadam.audit.DifferingVisits;
import kz.qadam.audit.DifferingVisits.Differing;
import kz.qadam.audit.PhotoLine;
import kz.qadam.audit.PhotoLines;
import kz.qadam.audit.ReasonTexts;
import kz.qadam.standard.StandardPacks;
import kz.qadam.text.Language;
import org.springframework.stereotype.Component;

/** Puts contradicting visits side by side, for a reviewer. */
@Component
class DifferenceViews {

  private final DifferingVisits visits;
  private final StandardPacks packs;
  private final ReasonTexts reasons;
  private final PhotoLines photos;

  DifferenceViews(
      DifferingVisits visits, StandardPacks packs, ReasonTexts reasons, PhotoLines photos) {
    this.visits = visits;
    this.packs = packs;
    this.reasons = reasons;
    this.photos = photos;
  }

  /** Another visit with what it found otherwise. */
  record VisitView(
      String audit, String auditorName, String visitedOn, List<DifferenceLine> lines) {}

  /** One question with both answers and the photos of it. */
  record DifferenceLine(
      String subject,
      String here,
      List<PhotoLine> herePhotos,
      String there,
      List<PhotoLine> therePhotos) {}

  List<VisitView> of(Audit audit, Language language) {
    List<PhotoLine> own = photos.of(audit, language);
    return visits.findDiffering(audit).stream()
        .map(differing -> view(audit, own, differing, language))
        .toList();
  }

  private VisitView view(Audit audit, List<PhotoLine> own, Differing differing, Language language) {
    Audit other = differing.other();
    List<PhotoLine> theirs = photos.of(other, language);
    return new VisitView(
        other.id().toString(),
        other.auditorName(),
        AuditDay.of(other.visitedOn()),
        differing.differences().stream()
            .map(difference -> line(difference, audit, own, theirs, language))
            .toList());
  }

  private DifferenceLine line(
      Difference difference,
      Audit audit,
      List<PhotoLine> own,
      List<PhotoLine> theirs,
      Language language) {
    String subject = subject(difference, audit, language);
    return new DifferenceLine(
        subject,
        reasons.observation(language, difference.here()),
        about(subject, own),
        reasons.observation(language, difference.there()),
        about(subject, theirs));
  }

  private String subject(Difference difference, Audit audit, Language language) {
    return packs
        .findPack(audit.packId(), audit.packVersion())
        .flatMap(pack -> pack.findCriterion(difference.criterion()))
        .map(criterion -> reasons.subject(language, criterion, difference.entrance()))
        .orElseGet(() -> difference.criterion().toString());
  }

  private static List<PhotoLine> about(String subject, List<PhotoLine> photos) {
    return photos.stream().filter(photo -> photo.subject().equals(subject)).toList();
  }
}
