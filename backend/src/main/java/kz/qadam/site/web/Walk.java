package kz.qadam.site.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qadam.audit.PlaceAssessment;
import kz.qadam.audit.ReasonTexts;
import kz.qadam.audit.RecordedObservation;
import kz.qadam.standard.AccessRange;
import kz.qadam.standard.AccessState;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.standard.Reason;
import kz.qadam.standard.Verdict;
import kz.qadam.standard.Zone;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** An audited place as a visitor meets it, zone after zone. */
final class Walk {

  private final PlaceAssessment assessment;
  private final ReasonTexts words;
  private final Language language;

  Walk(PlaceAssessment assessment, ReasonTexts words, Language language) {
    this.assessment = assessment;
    this.words = words;
    this.language = language;
  }

  /**
   * One zone: its level for each group, and its criteria by what the facts say about them.
   *
   * @param levels in the order of the groups
   */
  record Step(
      String id,
      LocalizedText name,
      List<Level> levels,
      List<Line> failing,
      List<Line> unknown,
      List<Line> passing) {}

  /**
   * A zone's level for a group.
   *
   * @param state code of an AccessState; null: nothing in the zone concerns the group
   */
  record Level(String group, @Nullable String state) {}

  /**
   * What the facts say about one criterion.
   *
   * @param visitedOn null: nobody saw it, or it follows from something else
   */
  record Line(String sentence, @Nullable Day visitedOn, @Nullable String auditorName) {}

  private record Question(CriterionId criterion, int entrance) {}

  List<Step> steps() {
    Collection<Reason> reasons = reasonsOfAllGroups();
    return assessment.pack().zones().stream().map(zone -> step(zone, reasons)).toList();
  }

  /** Each criterion once, although it may matter for several groups. */
  private Collection<Reason> reasonsOfAllGroups() {
    Map<Question, Reason> reasons = new LinkedHashMap<>();
    for (DisabilityGroup group : DisabilityGroup.values()) {
      for (Reason reason : assessment.verdicts().reasons(group)) {
        reasons.putIfAbsent(new Question(reason.criterion().id(), reason.entrance()), reason);
      }
    }
    return reasons.values();
  }

  private Step step(Zone zone, Collection<Reason> reasons) {
    List<Reason> ofZone =
        reasons.stream()
            .filter(reason -> reason.criterion().zone().equals(zone.id()))
            .sorted(
                Comparator.comparingInt(Reason::entrance).thenComparingInt(this::placeInTheForm))
            .toList();
    return new Step(
        zone.id().toString(),
        zone.name(),
        Arrays.stream(DisabilityGroup.values()).map(group -> level(zone, group)).toList(),
        lines(ofZone, Verdict.FAIL),
        lines(ofZone, Verdict.UNKNOWN),
        lines(ofZone, Verdict.PASS));
  }

  private int placeInTheForm(Reason reason) {
    return assessment.pack().criteria().indexOf(reason.criterion());
  }

  private Level level(Zone zone, DisabilityGroup group) {
    Optional<AccessRange> range = assessment.verdicts().findZoneRange(zone.id(), group);
    return new Level(
        String.valueOf(group.code()),
        range.map(AccessState::of).map(AccessState::code).orElse(null));
  }

  private List<Line> lines(List<Reason> reasons, Verdict verdict) {
    return reasons.stream().filter(reason -> reason.verdict() == verdict).map(this::line).toList();
  }

  private Line line(Reason reason) {
    Optional<RecordedObservation> source = assessment.findSource(reason);
    return new Line(
        words.sentence(language, reason),
        source.map(seen -> Day.of(seen.visitedOn(), language)).orElse(null),
        source.map(RecordedObservation::auditorName).orElse(null));
  }
}
