package kz.qadam.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A criterion that applies under a condition, and what the condition asks for. */
final class Conditional {

  private final int index;
  private final Criterion criterion;
  private final Applicability applicability;
  private final Variable[] asks;

  /**
   * @param index place of the criterion's level in {@link Answers}
   */
  Conditional(int index, Criterion criterion, Applicability applicability, Set<Variable> asks) {
    this.index = index;
    this.criterion = criterion;
    this.applicability = applicability;
    this.asks = asks.toArray(Variable[]::new);
  }

  Scope scope() {
    return criterion.scope();
  }

  /** Settles whether the criterion applies, if all that is asked is known and nothing assumed. */
  void settle(Situation situation) {
    for (Variable variable : asks) {
      if (!situation.isKnown(variable)) {
        return;
      }
    }
    byte settled = applicability.holds(situation) ? Answers.APPLIES : Answers.DOES_NOT_APPLY;
    situation.answers(scope()).settle(index, settled);
  }

  /** The question of this criterion, for the place or each entrance, where it cannot apply. */
  List<OpenFact.OfCriterion> ruledOut(Situation situation) {
    List<OpenFact.OfCriterion> questions = new ArrayList<>();
    boolean once = scope() == Scope.PLACE;
    for (int i = 0; i < (once ? 1 : situation.entranceCount()) && criterion.isAsked(); i++) {
      situation.enter(i);
      if (!canApply(situation, 0)) {
        int entrance = once ? 0 : situation.entranceNumber(i);
        questions.add(new OpenFact.OfCriterion(criterion.id(), entrance));
      }
    }
    return questions;
  }

  private boolean canApply(Situation situation, int from) {
    for (int i = from; i < asks.length; i++) {
      if (!situation.isKnown(asks[i])) {
        return canApplyInAnyCase(situation, i);
      }
    }
    return applicability.holds(situation);
  }

  private boolean canApplyInAnyCase(Situation situation, int at) {
    boolean can = false;
    for (Variable.Case assumed : asks[at].cases()) {
      situation.assume(asks[at], assumed);
      can = can || canApply(situation, at + 1);
    }
    situation.forget(asks[at]);
    return can;
  }
}
