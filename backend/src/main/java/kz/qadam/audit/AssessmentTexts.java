package kz.qadam.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.qadam.standard.AccessState;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.standard.OpenFact;
import kz.qadam.standard.Reason;
import kz.qadam.text.Language;
import org.springframework.stereotype.Component;

/** Puts the verdicts on a place into words for a reader, group by group. */
@Component
public final class AssessmentTexts {

  private final ReasonTexts reasons;

  public AssessmentTexts(ReasonTexts reasons) {
    this.reasons = reasons;
  }

  /** All five groups, in the order of {@link DisabilityGroup}. */
  public List<GroupSummary> summarise(Language language, PlaceAssessment assessment) {
    return Stream.of(DisabilityGroup.values())
        .map(group -> summarise(language, assessment, group))
        .toList();
  }

  private GroupSummary summarise(
      Language language, PlaceAssessment assessment, DisabilityGroup group) {
    boolean open = !assessment.verdicts().range(group).isDecided();
    return new GroupSummary(
        group,
        assessment.verdicts().range(group),
        assessment.verdicts().isAssessed(group)
            ? AccessState.of(assessment.verdicts().range(group))
            : AccessState.NOT_ASSESSED,
        assessment.failures(group).stream()
            .map(reason -> line(language, assessment, reason))
            .toList(),
        assessment.helps(group).stream().map(reason -> line(language, assessment, reason)).toList(),
        (open ? assessment.verdicts().toMeasure(group) : List.<OpenFact>of())
            .stream().map(fact -> reasons.openFact(language, fact, assessment.pack())).toList());
  }

  private GroupSummary.Line line(Language language, PlaceAssessment assessment, Reason reason) {
    Optional<RecordedObservation> source = assessment.findSource(reason);
    return new GroupSummary.Line(
        reasons.sentence(language, reason),
        reason.effect(),
        source.map(RecordedObservation::visitedOn).orElse(null),
        source.map(RecordedObservation::auditorName).orElse(null));
  }
}
