package kz.qadam.audit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.AccessLevel;
import kz.qadam.standard.AccessRange;
import kz.qadam.standard.Criterion;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.standard.Effect;
import kz.qadam.standard.Observation;
import kz.qadam.standard.PlaceVerdicts;
import kz.qadam.standard.Reason;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.Verdict;

/** The verdicts on an audited place, with the facts they follow from. */
public record PlaceAssessment(
    PlaceId place, StandardPack pack, PlaceVerdicts verdicts, CurrentFacts facts) {

  /** Who saw, and when, what a reason rests on; empty when it rests on nothing seen. */
  public Optional<RecordedObservation> findSource(Reason reason) {
    return facts.find(reason.criterion().reads(), reason.entrance());
  }

  /** What lowers or blocks the group, the worst first, then in visiting order. */
  public List<Reason> failures(DisabilityGroup group) {
    return verdicts.reasons(group).stream()
        .filter(reason -> reason.verdict() == Verdict.FAIL && reason.effect() != Effect.NONE)
        .sorted(Comparator.comparing(Reason::effect).reversed())
        .toList();
  }

  /** The help seen at a place that is usable with help for the group; empty at any other level. */
  public List<Reason> helps(DisabilityGroup group) {
    if (!verdicts.range(group).equals(AccessRange.of(AccessLevel.CONDITIONAL))) {
      return List.of();
    }
    return pack.helpCriteria().stream()
        .flatMap(id -> pack.findCriterion(id).stream())
        .filter(criterion -> criterion.mattersFor(group))
        .flatMap(criterion -> seen(criterion).stream())
        .toList();
  }

  private Optional<Reason> seen(Criterion criterion) {
    return facts
        .find(criterion.reads(), 0)
        .map(RecordedObservation::observation)
        .filter(Observation.Present.class::isInstance)
        .map(found -> new Reason(criterion, 0, found, Verdict.PASS, Effect.NONE));
  }
}
