package kz.qadam.standard;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** A level that no answer changes: the floor under a zone that cannot block. */
final class Constant extends Node {

  private final int span;

  Constant(int level) {
    super(Set.of(), Map.of());
    this.span = Span.of(level);
  }

  @Override
  List<Node> children() {
    return List.of();
  }

  @Override
  int joinedSpan(Situation situation) {
    return span;
  }

  @Override
  int joinedCuts(Comparison comparison) {
    return Cuts.same(span);
  }
}
