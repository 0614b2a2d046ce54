package kz.qadam.standard;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The best of the entrances: the same subtree, evaluated at each. */
final class EachEntrance extends Node {

  private final Node entrance;

  EachEntrance(Node entrance, Set<Variable> owned, Map<Variable, Integer> uses) {
    super(owned, uses);
    this.entrance = entrance;
  }

  @Override
  List<Node> children() {
    return List.of(entrance);
  }

  @Override
  int joinedSpan(Situation situation) {
    situation.enter(0);
    int best = entrance.span(situation);
    for (int i = 1; i < situation.entranceCount(); i++) {
      situation.enter(i);
      best = Span.better(best, entrance.span(situation));
    }
    return best;
  }

  @Override
  int joinedCuts(Comparison comparison) {
    int best = cutsAt(0, comparison);
    for (int i = 1; i < comparison.first().entranceCount(); i++) {
      best = Cuts.better(best, cutsAt(i, comparison));
    }
    return best;
  }

  private int cutsAt(int number, Comparison comparison) {
    comparison.enter(number);
    return comparison.concerns(number)
        ? entrance.cuts(comparison)
        : Cuts.same(entrance.span(comparison.first()));
  }
}
