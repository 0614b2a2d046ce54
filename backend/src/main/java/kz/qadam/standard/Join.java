package kz.qadam.standard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The worst of parts that are all needed, or the best of alternatives. */
final class Join extends Node {

  /** How children make one level. */
  enum Kind {
    WORST,
    BEST
  }

  private final Kind kind;
  private final Node[] children;
  private final @Nullable Criterion criterion;

  /**
   * @param criterion the one-of criterion that this join stands for, null for any other join
   */
  Join(
      Kind kind,
      List<Node> children,
      @Nullable Criterion criterion,
      Set<Variable> owned,
      Map<Variable, Integer> uses) {
    super(owned, uses);
    this.kind = kind;
    this.children = children.toArray(Node[]::new);
    this.criterion = criterion;
  }

  Kind kind() {
    return kind;
  }

  Optional<Criterion> criterion() {
    return Optional.ofNullable(criterion);
  }

  @Override
  List<Node> children() {
    return List.of(children);
  }

  @Override
  int joinedSpan(Situation situation) {
    int joined = children[0].span(situation);
    for (int i = 1; i < children.length; i++) {
      int span = children[i].span(situation);
      joined = kind == Kind.WORST ? Span.worse(joined, span) : Span.better(joined, span);
    }
    return joined;
  }

  @Override
  int joinedCuts(Comparison comparison) {
    int joined = children[0].cuts(comparison);
    for (int i = 1; i < children.length; i++) {
      int cuts = children[i].cuts(comparison);
      joined = kind == Kind.WORST ? Cuts.worse(joined, cuts) : Cuts.better(joined, cuts);
    }
    return joined;
  }
}
