package kz.qadam.standard;

import java.util.Set;

/** A criterion that applies under a condition, and what the condition asks for. */
record Conditional(int index, Scope scope, Applicability applicability, Set<Variable> asks) {

  /** Settles whether the criterion applies, if all that is asked is known and nothing assumed. */
  void settle(Situation situation) {
    for (Variable variable : asks) {
      if (!situation.isKnown(variable)) {
        return;
      }
    }
    byte settled = applicability.holds(situation) ? Answers.APPLIES : Answers.DOES_NOT_APPLY;
    situation.answers(scope).settle(index, settled);
  }
}
