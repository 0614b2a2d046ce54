package kz.qadam.audit.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kz.qadam.audit.PlaceAssessment;
import kz.qadam.audit.ReasonTexts;
import kz.qadam.audit.RecordedObservation;
import kz.qadam.audit.web.VerdictsResponse.GroupVerdict;
import kz.qadam.audit.web.VerdictsResponse.ReasonResponse;
import kz.qadam.audit.web.VerdictsResponse.ToMeasure;
import kz.qadam.audit.web.VerdictsResponse.ZoneLevel;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.AccessLevel;
import kz.qadam.standard.AccessRange;
import kz.qadam.standard.AccessState;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.standard.OpenFact;
import kz.qadam.standard.PlaceTrait;
import kz.qadam.standard.Reason;
import kz.qadam.standard.Zone;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import org.springframework.stereotype.Component;

/** Puts the verdicts on a place into their JSON shape. */
@Component
class VerdictResponses {

  private final ReasonTexts texts;

  VerdictResponses(ReasonTexts texts) {
    this.texts = texts;
  }

  VerdictsResponse of(PlaceId place, Optional<PlaceAssessment> assessment, Language language) {
    return assessment
        .map(
            found ->
                new VerdictsResponse(
                    place.value(),
                    found.pack().id(),
                    found.pack().version(),
                    Stream.of(DisabilityGroup.values())
                        .map(group -> group(found, group, language))
                        .toList()))
        .orElseGet(() -> new VerdictsResponse(place.value(), null, null, List.of()));
  }

  private GroupVerdict group(PlaceAssessment found, DisabilityGroup group, Language language) {
    AccessRange range = found.verdicts().range(group);
    boolean isAssessed = found.verdicts().isAssessed(group);
    return new GroupVerdict(
        String.valueOf(group.code()),
        (isAssessed ? AccessState.of(range) : AccessState.NOT_ASSESSED).code(),
        code(range.worst()),
        code(range.best()),
        found.pack().zones().stream()
            .flatMap(zone -> zone(found, zone, group, language).stream())
            .toList(),
        found.failures(group).stream().map(reason -> reason(found, reason, language)).toList(),
        range.isDecided()
            ? List.of()
            : found.verdicts().toMeasure(group).stream()
                .map(open -> toMeasure(found, open, language))
                .toList());
  }

  private static Optional<ZoneLevel> zone(
      PlaceAssessment found, Zone zone, DisabilityGroup group, Language language) {
    return found
        .verdicts()
        .findZoneRange(zone.id(), group)
        .map(
            range ->
                new ZoneLevel(
                    zone.id().value(),
                    zone.name().bestFor(language).map(LocalizedText.Part::value).orElse(""),
                    code(range.worst()),
                    code(range.best())));
  }

  private ReasonResponse reason(PlaceAssessment found, Reason reason, Language language) {
    Optional<RecordedObservation> source = found.findSource(reason);
    return new ReasonResponse(
        reason.criterion().id().value(),
        reason.entrance(),
        reason.effect().code(),
        texts.sentence(language, reason),
        texts.required(language, reason.criterion()).orElse(null),
        Optional.ofNullable(reason.observed())
            .map(seen -> texts.observation(language, seen))
            .orElse(null),
        source.map(fact -> fact.audit().toString()).orElse(null),
        source.map(RecordedObservation::visitedOn).orElse(null),
        source.map(RecordedObservation::auditorName).orElse(null));
  }

  private ToMeasure toMeasure(PlaceAssessment found, OpenFact open, Language language) {
    String text = texts.openFact(language, open, found.pack());
    return switch (open) {
      case OpenFact.OfCriterion(CriterionId id, int entrance) ->
          new ToMeasure(id.value(), entrance, text);
      case OpenFact.OfTrait(PlaceTrait _) -> new ToMeasure(null, 0, text);
    };
  }

  private static String code(AccessLevel level) {
    return level.name().toLowerCase(Locale.ROOT);
  }
}
