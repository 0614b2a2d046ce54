package kz.qadam.demo.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.qadam.standard.Condition;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.Observation;
import kz.qadam.standard.PlaceTrait;
import kz.qadam.standard.PlaceTraits;
import org.jspecify.annotations.Nullable;

/**
 * Tells which questions an auditor at the place would answer: those whose condition holds or, for a
 * trait that is not known, may hold. Mutable; one visit.
 */
final class Applicability {

  private final PlaceTraits traits;
  private final Map<CriterionId, Observation> facts = new HashMap<>();

  Applicability(PlaceTraits traits) {
    this.traits = traits;
  }

  /** Like this one, with facts of one entrance to come. */
  Applicability atEntrance() {
    Applicability copy = new Applicability(traits);
    copy.facts.putAll(facts);
    return copy;
  }

  /** What is known to be there. */
  Set<CriterionId> present() {
    return facts.entrySet().stream()
        .filter(fact -> fact.getValue() instanceof Observation.Present)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  void learn(CriterionId fact, Observation observation) {
    facts.put(fact, observation);
  }

  boolean holds(Condition condition) {
    return switch (condition) {
      case Condition.Always _ -> true;
      case Condition.IsPresent(CriterionId fact) -> facts.get(fact) instanceof Observation.Present;
      case Condition.IsAbsent(CriterionId fact) -> facts.get(fact) instanceof Observation.Absent;
      case Condition.KindIn(Set<String> kinds) -> isOneOf(kinds);
      case Condition.KindNotIn(Condition.KindIn(Set<String> kinds)) -> !isOneOf(kinds);
      case Condition.TraitAtLeast(PlaceTrait trait, int from) -> {
        Integer value = value(trait);
        yield value == null || value >= from;
      }
      case Condition.TraitBelow(PlaceTrait trait, int limit) -> {
        Integer value = value(trait);
        yield value == null || value < limit;
      }
      case Condition.AllOf(List<Condition> parts) -> parts.stream().allMatch(this::holds);
      case Condition.AnyOf(List<Condition> parts) -> parts.stream().anyMatch(this::holds);
    };
  }

  private boolean isOneOf(Set<String> kinds) {
    return kinds.contains(traits.kind()) || kinds.contains(traits.kind().substring(0, 3));
  }

  private @Nullable Integer value(PlaceTrait trait) {
    return switch (trait) {
      case STOREYS -> traits.storeys();
      case COMMISSIONED_YEAR -> traits.commissionedYear();
    };
  }
}
