package kz.qadam.standard;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The facts of one place in the form that the tree of levels reads, with room for assumptions.
 * Mutable, for one thread: an evaluation assumes cases and forgets them again.
 */
final class Situation {

  private final Answers whole;
  private final List<Answers> entrances;
  private final int[] entranceNumbers;
  private final Map<PlaceTrait, Integer> traits = new EnumMap<>(PlaceTrait.class);
  private final boolean[] kinds;
  private Answers atEntrance;

  /**
   * A situation in which nothing is known.
   *
   * @param entranceNumbers at least one
   * @param kinds for each question about the kind of place, whether it holds
   */
  Situation(PackIndex index, int[] entranceNumbers, boolean[] kinds) {
    this.whole = index.nothingKnown();
    this.entranceNumbers = entranceNumbers;
    this.entrances = new ArrayList<>(entranceNumbers.length);
    for (int ignored : entranceNumbers) {
      entrances.add(index.nothingKnown());
    }
    this.atEntrance = entrances.getFirst();
    this.kinds = kinds;
  }

  int entranceCount() {
    return entranceNumbers.length;
  }

  int entranceNumber(int entrance) {
    return entranceNumbers[entrance];
  }

  /** From now on questions about an entrance mean this one, counted from 0. */
  void enter(int entrance) {
    atEntrance = entrances.get(entrance);
  }

  Answers answers(Scope scope) {
    return scope == Scope.PLACE ? whole : atEntrance;
  }

  boolean isKnown(Variable variable) {
    return answers(variable.scope()).fact(variable.index()) != Answers.UNKNOWN;
  }

  void know(PlaceTrait trait, Variable variable, int value) {
    whole.know(variable);
    traits.put(trait, value);
  }

  void assume(Variable variable, Variable.Case known) {
    answers(variable.scope()).set(variable, known);
    if (variable.of() instanceof OpenFact.OfTrait(PlaceTrait trait)) {
      traits.put(trait, known.traitValue());
    }
  }

  void forget(Variable variable) {
    answers(variable.scope()).forget(variable);
  }

  /** The value of a known or assumed trait. */
  int trait(PlaceTrait trait) {
    return traits.getOrDefault(trait, 0);
  }

  boolean kindHolds(int question) {
    return kinds[question];
  }
}
