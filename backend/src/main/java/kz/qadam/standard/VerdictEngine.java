package kz.qadam.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Judges places by one pack. Immutable and safe for use by many threads. */
public final class VerdictEngine {

  private final StandardPack pack;

  public VerdictEngine(StandardPack pack) {
    this.pack = pack;
  }

  public StandardPack pack() {
    return pack;
  }

  /** Judges one place. Observations of criteria that the pack does not have are ignored. */
  public PlaceVerdicts judge(PlaceFacts facts) {
    return new Judged(facts);
  }

  private final class Judged implements PlaceVerdicts {

    private final PlaceFacts facts;
    private final Map<Integer, Map<CriterionId, Observation>> entrances;

    Judged(PlaceFacts facts) {
      this.facts = facts;
      this.entrances = new TreeMap<>(facts.entrances());
      if (entrances.isEmpty()) {
        entrances.put(1, Map.of());
      }
    }

    @Override
    public AccessRange range(DisabilityGroup group) {
      if (!isAssessed(group)) {
        return AccessRange.UNKNOWN;
      }
      AccessRange range = AccessRange.of(AccessLevel.ACCESSIBLE);
      for (Zone zone : pack.zones()) {
        Optional<AccessRange> found = findZoneRange(zone.id(), group);
        if (found.isPresent()) {
          AccessRange of = found.get();
          range =
              range.worstOf(
                  zone.role() == ZoneRole.BLOCKING
                      ? of
                      : of.bestOf(AccessRange.of(AccessLevel.PARTIAL)));
        }
      }
      return range;
    }

    @Override
    public boolean isAssessed(DisabilityGroup group) {
      return reasons(group).stream()
          .anyMatch(reason -> reason.observed() != null && reason.observed().isReal());
    }

    @Override
    public Optional<AccessRange> findZoneRange(ZoneId zone, DisabilityGroup group) {
      Map<Integer, AccessRange> byEntrance = new TreeMap<>();
      for (Reason reason : reasons(group)) {
        if (reason.criterion().zone().equals(zone) && reason.verdict() != Verdict.NOT_APPLICABLE) {
          byEntrance.merge(reason.entrance(), levelOf(reason), AccessRange::worstOf);
        }
      }
      return byEntrance.values().stream().reduce(AccessRange::bestOf);
    }

    private AccessRange levelOf(Reason reason) {
      AccessLevel failed =
          reason.criterion().isCritical() ? AccessLevel.INACCESSIBLE : AccessLevel.PARTIAL;
      return switch (reason.verdict()) {
        case PASS, NOT_APPLICABLE -> AccessRange.of(AccessLevel.ACCESSIBLE);
        case FAIL -> AccessRange.of(failed);
        case UNKNOWN -> new AccessRange(failed, AccessLevel.ACCESSIBLE);
      };
    }

    @Override
    public List<Reason> reasons(DisabilityGroup group) {
      List<Reason> reasons = new ArrayList<>();
      for (Zone zone : pack.zones()) {
        for (Criterion criterion : pack.criteria(zone.id())) {
          if (!criterion.mattersFor(group) || !criterion.isJudged()) {
            continue;
          }
          if (criterion.scope() == Scope.PLACE) {
            reasons.add(reason(criterion, 0, facts.whole().get(criterion.id())));
          } else {
            entrances.forEach(
                (number, seen) -> reasons.add(reason(criterion, number, seen.get(criterion.id()))));
          }
        }
      }
      return reasons;
    }

    private Reason reason(Criterion criterion, int entrance, @Nullable Observation observed) {
      Verdict verdict =
          switch (observed) {
            case null -> Verdict.UNKNOWN;
            case Observation.NotObserved _ -> Verdict.UNKNOWN;
            case Observation.NotApplicable _ -> Verdict.NOT_APPLICABLE;
            case Observation.Present _ -> Verdict.PASS;
            case Observation.Absent _ -> Verdict.FAIL;
            case Observation.Measured measured ->
                criterion.rule().grade(measured, criterion.unit()) == Rule.Grade.MEETS
                    ? Verdict.PASS
                    : Verdict.FAIL;
          };
      boolean harmless = verdict == Verdict.PASS || verdict == Verdict.NOT_APPLICABLE;
      Effect effect =
          harmless ? Effect.NONE : criterion.isCritical() ? Effect.BLOCKS : Effect.LOWERS;
      return new Reason(criterion, entrance, observed, verdict, effect);
    }

    @Override
    public List<OpenFact> toMeasure(DisabilityGroup group) {
      return reasons(group).stream()
          .filter(reason -> reason.verdict() == Verdict.UNKNOWN)
          .<OpenFact>map(r -> new OpenFact.OfCriterion(r.criterion().id(), r.entrance()))
          .toList();
    }
  }
}
