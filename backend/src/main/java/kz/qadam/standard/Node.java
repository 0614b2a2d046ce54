package kz.qadam.standard;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A part of the tree that turns answers into one level.
 *
 * <p>Inner nodes take the worst or the best of their children, and each answer that only one leaf
 * reads occurs once. Answers that several leaves depend on, because conditions ask for them or two
 * norms judge them, are <em>owned</em> by the lowest node above all of those leaves: while one is
 * unknown the node is evaluated under each of its cases. Below the owner everything is independent,
 * which makes spans exact: both ends are reached by some way of answering what is unknown.
 */
abstract sealed class Node permits Leaf, Constant, Join, EachEntrance {

  private final Variable[] owned;
  private final Map<Variable, Integer> uses;

  /**
   * @param owned answers this node splits on
   * @param uses how many leaves of this subtree depend on each answer
   */
  Node(Set<Variable> owned, Map<Variable, Integer> uses) {
    this.owned = owned.toArray(Variable[]::new);
    this.uses = Map.copyOf(uses);
  }

  /** The answers that leaves of this subtree depend on, and how many leaves. */
  final Map<Variable, Integer> uses() {
    return uses;
  }

  abstract List<Node> children();

  /** Whether this node or one below splits on the answer. */
  final boolean owns(Variable variable) {
    return List.of(owned).contains(variable)
        || children().stream().anyMatch(child -> child.owns(variable));
  }

  /** The level, from its worst to its best; answers owned above must be known or assumed. */
  final int span(Situation situation) {
    for (Variable variable : owned) {
      if (!situation.isKnown(variable)) {
        return spanOfAllCases(situation, variable);
      }
    }
    return joinedSpan(situation);
  }

  private int spanOfAllCases(Situation situation, Variable variable) {
    int hull = 0;
    boolean first = true;
    for (Variable.Case assumed : variable.cases()) {
      situation.assume(variable, assumed);
      int span = span(situation);
      hull = first ? span : Span.hull(hull, span);
      first = false;
    }
    situation.forget(variable);
    return hull;
  }

  abstract int joinedSpan(Situation situation);

  /** How the two cases of the comparison differ here, for every way of answering the rest. */
  final int cuts(Comparison comparison) {
    if (!uses.containsKey(comparison.variable())) {
      return Cuts.same(span(comparison.first()));
    }
    for (Variable variable : owned) {
      if (!comparison.isKnown(variable)) {
        return cutsOfAllCases(comparison, variable);
      }
    }
    return joinedCuts(comparison);
  }

  private int cutsOfAllCases(Comparison comparison, Variable variable) {
    int union = 0;
    for (Variable.Case assumed : variable.cases()) {
      comparison.assume(variable, assumed);
      union |= cuts(comparison);
    }
    comparison.forget(variable);
    return union;
  }

  abstract int joinedCuts(Comparison comparison);
}
