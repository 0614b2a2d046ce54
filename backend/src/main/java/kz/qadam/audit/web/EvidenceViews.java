package kz.qadam.audit.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditEvidence;
import kz.qadam.audit.PhotoLine;
import kz.qadam.audit.PhotoLines;
import kz.qadam.audit.ReasonTexts;
import kz.qadam.audit.VisitEvidence;
import kz.qadam.audit.VisitEvidence.HowFound;
import kz.qadam.audit.VisitEvidence.Whereabouts;
import kz.qadam.audit.VisitSignature;
import kz.qadam.audit.web.EvidenceView.ClockLine;
import kz.qadam.audit.web.EvidenceView.FoundLine;
import kz.qadam.audit.web.EvidenceView.PhotoGroup;
import kz.qadam.audit.web.EvidenceView.PositionLine;
import kz.qadam.audit.web.EvidenceView.VisitLines;
import kz.qadam.geo.Position;
import kz.qadam.place.PlaceService;
import kz.qadam.standard.StandardPacks;
import kz.qadam.text.Language;
import kz.qadam.text.Texts;
import org.springframework.stereotype.Component;

/** Puts the evidence of a visit into words, for a reviewer. */
@Component
class EvidenceViews {

  private final AuditEvidence evidence;
  private final PhotoLines photos;
  private final PlaceService places;
  private final StandardPacks packs;
  private final ReasonTexts reasons;
  private final Texts texts;

  EvidenceViews(
      AuditEvidence evidence,
      PhotoLines photos,
      PlaceService places,
      StandardPacks packs,
      ReasonTexts reasons,
      Texts texts) {
    this.evidence = evidence;
    this.photos = photos;
    this.places = places;
    this.packs = packs;
    this.reasons = reasons;
    this.texts = texts;
  }

  EvidenceView of(Audit audit, Language language) {
    return new EvidenceView(
        evidence.findEvidence(audit.id()).map(found -> visit(found, audit, language)).orElse(null),
        groups(photos.of(audit, language)));
  }

  private static List<PhotoGroup> groups(List<PhotoLine> photos) {
    return photos.stream()
        .collect(Collectors.groupingBy(PhotoLine::subject, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(group -> new PhotoGroup(group.getKey(), group.getValue()))
        .toList();
  }

  private VisitLines visit(VisitEvidence found, Audit audit, Language language) {
    Optional<Position> place = places.getPlace(audit.place()).position();
    return new VisitLines(
        AuditDay.withTime(found.startedAt()),
        AuditDay.withTime(found.finishedAt()),
        Duration.between(found.startedAt(), found.finishedAt()).toMinutes(),
        AuditDay.withTime(found.receivedAt()),
        clock(found, language),
        found.whereabouts().stream().map(one -> position(one, place, language)).toList(),
        found.howFound().stream().map(one -> line(one, audit, language)).toList(),
        found
            .signature()
            .map(said -> signature(said, language))
            .orElseGet(() -> texts.get(language, "audit.evidence.signature.none")));
  }

  private FoundLine line(HowFound one, Audit audit, Language language) {
    return new FoundLine(
        packs
            .findPack(audit.packId(), audit.packVersion())
            .flatMap(pack -> pack.findCriterion(one.criterion()))
            .map(criterion -> reasons.subject(language, criterion, one.entrance()))
            .orElse(one.criterion().value()),
        one.method().map(method -> reasons.method(language, method)).orElse(""),
        one.note().orElse(""));
  }

  private ClockLine clock(VisitEvidence found, Language language) {
    if (!found.isClockWrong()) {
      return new ClockLine(
          false,
          texts.get(
              language, "audit.evidence.clock.right", VisitEvidence.NOTABLE_OFFSET.toMinutes()));
    }
    String key = found.clockOffset().isNegative() ? "behind" : "ahead";
    long minutes = found.clockOffset().abs().toMinutes();
    return new ClockLine(true, texts.get(language, "audit.evidence.clock." + key, minutes));
  }

  private PositionLine position(Whereabouts where, Optional<Position> place, Language language) {
    Position position = where.position();
    return new PositionLine(
        AuditDay.withTime(where.at()),
        String.format(Locale.ROOT, "%.5f, %.5f", position.latitude(), position.longitude()),
        Math.round(where.accuracyMetres()),
        place
            .map(position::distanceMetres)
            .map(metres -> texts.get(language, "audit.evidence.distance", Math.round(metres)))
            .orElseGet(() -> texts.get(language, "audit.evidence.distance.unknown")));
  }

  private String signature(VisitSignature said, Language language) {
    String words = texts.get(language, "act.signature.on-tablet." + said.code());
    String who = said.name().map(name -> words + ": " + name).orElse(words);
    return said.reason()
        .map(why -> texts.get(language, "act.signature.because", who, why))
        .orElse(who);
  }
}
