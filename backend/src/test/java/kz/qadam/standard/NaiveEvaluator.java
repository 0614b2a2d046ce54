package kz.qadam.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The rules once more, written straight down for facts without unknowns: an oracle for the engine
 * and the peer of its benchmark. Nothing is compiled and nothing is shared with the engine but the
 * model.
 */
public final class NaiveEvaluator {

  private static final int NONE = 4;

  private final StandardPack pack;
  private final PlaceFacts facts;
  private final Map<CriterionId, Criterion> criteria;

  public NaiveEvaluator(StandardPack pack, PlaceFacts facts) {
    this.pack = pack;
    this.facts = facts;
    this.criteria = pack.criteriaById();
  }

  /** The level of the place. */
  public AccessLevel level(DisabilityGroup group) {
    int level = 3;
    for (Zone zone : pack.zones()) {
      int ofZone = zoneLevel(zone, group).orElse(NONE);
      level = Math.min(level, zone.role() == ZoneRole.LOWERING ? Math.max(2, ofZone) : ofZone);
    }
    return switch (level) {
      case 0 -> isHelped(group) ? AccessLevel.CONDITIONAL : AccessLevel.INACCESSIBLE;
      case 2 -> AccessLevel.PARTIAL;
      default -> AccessLevel.ACCESSIBLE;
    };
  }

  /** The level of a zone; empty when nothing in it applies. */
  OptionalInt zoneLevel(Zone zone, DisabilityGroup group) {
    List<Criterion> whole = new ArrayList<>();
    List<Criterion> each = new ArrayList<>();
    for (Criterion criterion : pack.criteria(zone.id())) {
      boolean standsAlone = criterion.isJudged() && criterion.alternative() == null;
      if (standsAlone && criterion.mattersFor(group)) {
        (criterion.scope() == Scope.PLACE ? whole : each).add(criterion);
      }
    }
    int level = worst(whole, 0, group);
    if (!each.isEmpty()) {
      int best = 0;
      for (int entrance : entranceNumbers()) {
        best = Math.max(best, worst(each, entrance, group));
      }
      level = Math.min(level, best);
    }
    return level == NONE ? OptionalInt.empty() : OptionalInt.of(level);
  }

  private Iterable<Integer> entranceNumbers() {
    return facts.entrances().isEmpty() ? List.of(1) : facts.entrances().keySet();
  }

  private int worst(List<Criterion> of, int entrance, DisabilityGroup group) {
    int level = NONE;
    for (Criterion criterion : of) {
      level = Math.min(level, level(criterion, entrance, group));
    }
    return level;
  }

  private int level(Criterion criterion, int entrance, DisabilityGroup group) {
    if (criterion.rule() instanceof Rule.OneOf) {
      return bestWay(criterion, entrance, group);
    }
    if (!holds(criterion.condition(), entrance)) {
      return NONE;
    }
    int failed = criterion.isCritical() || !criterion.isJudged() ? 0 : 2;
    return switch (answer(criterion.reads(), entrance).orElseThrow()) {
      case Observation.Present _ -> 3;
      case Observation.Absent _ -> failed;
      case Observation.NotApplicable _ -> criterion.isJudged() ? NONE : failed;
      case Observation.Measured measured ->
          switch (criterion.rule().grade(measured, criterion.unit())) {
            case MEETS -> 3;
            case FALLS_SHORT -> 2;
            case BLOCKS -> failed;
          };
      case Observation.NotObserved _ -> throw new IllegalStateException("filtered above");
    };
  }

  private int bestWay(Criterion met, int entrance, DisabilityGroup group) {
    Map<String, Integer> ways = new TreeMap<>();
    for (Criterion criterion : pack.criteria(met.zone())) {
      Alternative alternative = criterion.alternative();
      boolean isLeaf = criterion.isJudged() || alternative != null;
      if (alternative != null && alternative.of().equals(met.id()) && isLeaf) {
        if (criterion.mattersFor(group)) {
          ways.merge(alternative.way(), level(criterion, entrance, group), Math::min);
        }
      }
    }
    return new TreeSet<>(ways.values()).last();
  }

  private boolean isHelped(DisabilityGroup group) {
    return pack.helpCriteria().stream()
        .map(id -> Objects.requireNonNull(criteria.get(id)))
        .anyMatch(
            help ->
                help.mattersFor(group)
                    && holds(help.condition(), 0)
                    && answer(help.id(), 0).orElseThrow() instanceof Observation.Present);
  }

  private boolean holds(Condition condition, int entrance) {
    return switch (condition) {
      case Condition.Always _ -> true;
      case Condition.IsPresent(CriterionId fact) -> isPresent(fact, entrance);
      case Condition.IsAbsent(CriterionId fact) -> !isPresent(fact, entrance);
      case Condition.KindIn kinds -> kinds.covers(facts.traits().kind());
      case Condition.KindNotIn(Condition.KindIn kinds) -> !kinds.covers(facts.traits().kind());
      case Condition.TraitAtLeast(PlaceTrait trait, int from) -> trait(trait) >= from;
      case Condition.TraitBelow(PlaceTrait trait, int limit) -> trait(trait) < limit;
      case Condition.AllOf(List<Condition> parts) ->
          parts.stream().allMatch(part -> holds(part, entrance));
      case Condition.AnyOf(List<Condition> parts) ->
          parts.stream().anyMatch(part -> holds(part, entrance));
    };
  }

  private int trait(PlaceTrait trait) {
    return Objects.requireNonNull(facts.traits().value(trait));
  }

  private boolean isPresent(CriterionId fact, int entrance) {
    return answer(fact, entrance).orElseThrow() instanceof Observation.Present;
  }

  private Optional<Observation> answer(CriterionId id, int entrance) {
    Map<CriterionId, Observation> here = facts.entrances().getOrDefault(entrance, Map.of());
    Criterion criterion = Objects.requireNonNull(criteria.get(id));
    return Optional.ofNullable(criterion.scope() == Scope.ENTRANCE ? here.get(id) : null)
        .filter(Observation::isReal)
        .or(() -> Optional.ofNullable(facts.whole().get(id)).filter(Observation::isReal));
  }
}
