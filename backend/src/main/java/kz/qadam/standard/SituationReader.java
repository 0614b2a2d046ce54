package kz.qadam.standard;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Brings the facts of a place into the form that trees read. */
final class SituationReader {

  private final PackIndex index;
  private final Situation situation;
  private final Set<DisabilityGroup> assessed = EnumSet.noneOf(DisabilityGroup.class);

  /**
   * Reads the facts. Observations of criteria that the pack does not ask are left out: they belong
   * to another pack or version.
   *
   * @throws IllegalArgumentException an observation does not answer its criterion
   */
  SituationReader(PackIndex index, PlaceFacts facts) {
    this.index = index;
    int[] numbers = facts.entrances().keySet().stream().mapToInt(Integer::intValue).toArray();
    int[] entrances = numbers.length == 0 ? new int[] {1} : numbers;
    this.situation = new Situation(index, entrances, index.kindAnswers(facts.traits().kind()));
    readTraits(facts.traits());
    facts.whole().forEach(this::readWhole);
    for (int i = 0; i < numbers.length; i++) {
      readEntrance(i, facts.entrances().getOrDefault(numbers[i], Map.of()));
    }
    settleConditions();
  }

  private void settleConditions() {
    for (Conditional conditional : index.conditionals()) {
      int copies = conditional.scope() == Scope.PLACE ? 1 : situation.entranceCount();
      for (int i = 0; i < copies; i++) {
        situation.enter(i);
        conditional.settle(situation);
      }
    }
  }

  Situation situation() {
    return situation;
  }

  /** Whether anything was observed that matters for the group. */
  boolean isAssessed(DisabilityGroup group) {
    return assessed.contains(group);
  }

  private void readTraits(PlaceTraits traits) {
    for (PlaceTrait trait : PlaceTrait.values()) {
      Integer value = traits.value(trait);
      if (value != null) {
        situation.know(trait, index.trait(trait), value);
      }
    }
  }

  private void readWhole(CriterionId id, Observation observation) {
    Variable variable = index.find(id);
    if (variable == null || !observation.isReal()) {
      return;
    }
    if (variable.scope() == Scope.PLACE) {
      read(variable, observation);
      return;
    }
    for (int i = 0; i < situation.entranceCount(); i++) {
      situation.enter(i);
      read(variable, observation);
    }
  }

  private void readEntrance(int entrance, Map<CriterionId, Observation> observations) {
    situation.enter(entrance);
    observations.forEach(
        (id, observation) -> {
          Variable variable = index.find(id);
          if (variable != null && variable.scope() == Scope.ENTRANCE && observation.isReal()) {
            read(variable, observation);
          }
        });
  }

  private void read(Variable variable, Observation observation) {
    Criterion criterion = index.criterion(variable);
    criterion.requireAnswerable(observation);
    situation.answers(variable.scope()).answer(variable, observation);
    assessed.addAll(criterion.groups());
  }
}
