package kz.qadam.standard;

import java.util.List;

/** A condition made ready for evaluation; what it asks for must be known or assumed. */
@FunctionalInterface
interface Applicability {

  boolean holds(Situation situation);

  /** Compiles a condition of a pack. */
  static Applicability of(Condition condition, PackIndex index) {
    return switch (condition) {
      case Condition.Always _ -> situation -> true;
      case Condition.IsPresent(CriterionId fact) -> hasFact(index.get(fact), Answers.PRESENT);
      case Condition.IsAbsent(CriterionId fact) -> hasFact(index.get(fact), Answers.ABSENT);
      case Condition.KindIn kinds -> ofKind(index.kindQuestion(kinds));
      case Condition.KindNotIn(Condition.KindIn kinds) -> not(ofKind(index.kindQuestion(kinds)));
      case Condition.TraitAtLeast(PlaceTrait trait, int from) ->
          situation -> situation.trait(trait) >= from;
      case Condition.TraitBelow(PlaceTrait trait, int limit) ->
          situation -> situation.trait(trait) < limit;
      case Condition.AllOf(List<Condition> parts) -> allOf(parts(parts, index));
      case Condition.AnyOf(List<Condition> parts) ->
          not(allOf(parts(parts, index).stream().map(Applicability::not).toList()));
    };
  }

  private static List<Applicability> parts(List<Condition> parts, PackIndex index) {
    return parts.stream().map(part -> of(part, index)).toList();
  }

  private static Applicability hasFact(Variable variable, byte fact) {
    Scope scope = variable.scope();
    int at = variable.index();
    return situation -> situation.answers(scope).fact(at) == fact;
  }

  private static Applicability ofKind(int question) {
    return situation -> situation.kindHolds(question);
  }

  private static Applicability not(Applicability part) {
    return situation -> !part.holds(situation);
  }

  private static Applicability allOf(List<Applicability> parts) {
    Applicability[] all = parts.toArray(Applicability[]::new);
    return situation -> {
      for (Applicability part : all) {
        if (!part.holds(situation)) {
          return false;
        }
      }
      return true;
    };
  }
}
