package kz.qadam.standard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Walks the tree of one group and says for each criterion what it does to the place. */
final class ReasonCollector {

  private final StandardPack pack;
  private final PlaceFacts facts;
  private final GroupTree tree;
  private final Situation situation;
  private final Predicate<CriterionId> wanted;
  private final List<Reason> reasons = new ArrayList<>();

  /** Number of the entrance under the walk, 0 outside of entrances. */
  private int entrance;

  /**
   * @param wanted of the others nothing is worked out
   */
  ReasonCollector(
      VerdictEngine engine,
      PlaceFacts facts,
      DisabilityGroup group,
      Predicate<CriterionId> wanted) {
    this.wanted = wanted;
    this.pack = engine.pack();
    this.facts = facts;
    this.tree = engine.tree(group);
    this.situation = new SituationReader(engine.index(), facts).situation();
  }

  List<Reason> collect() {
    tree.place().ifPresent(node -> walk(node, Span.INACCESSIBLE));
    List<ZoneId> zones = pack.zones().stream().map(Zone::id).toList();
    reasons.sort(
        Comparator.comparingInt((Reason reason) -> zones.indexOf(reason.criterion().zone()))
            .thenComparingInt(Reason::entrance)
            .thenComparingInt(reason -> pack.criteria().indexOf(reason.criterion())));
    return List.copyOf(reasons);
  }

  /**
   * @param floor the level that better alternatives on the way here guarantee: nothing below can
   *     bring the place under it
   */
  private void walk(Node node, int floor) {
    switch (node) {
      case Leaf leaf -> add(leaf, floor);
      case Constant _ -> {}
      case EachEntrance each -> walkEntrances(each.children().getFirst(), floor);
      case Join join -> {
        join.criterion().ifPresent(criterion -> add(criterion, join, floor));
        for (Node child : join.children()) {
          walk(child, join.kind() == Join.Kind.WORST ? floor : above(floor, join, child));
        }
      }
    }
  }

  private int above(int floor, Join join, Node child) {
    int best = floor;
    for (Node other : join.children()) {
      if (other != child) {
        best = Math.max(best, Span.low(tree.hull(other, situation)));
      }
    }
    return best;
  }

  private void walkEntrances(Node atEntrance, int floor) {
    int[] lows = new int[situation.entranceCount()];
    for (int i = 0; i < lows.length; i++) {
      situation.enter(i);
      lows[i] = Span.low(tree.hull(atEntrance, situation));
    }
    for (int i = 0; i < lows.length; i++) {
      int best = floor;
      for (int other = 0; other < lows.length; other++) {
        best = other == i ? best : Math.max(best, lows[other]);
      }
      situation.enter(i);
      entrance = situation.entranceNumber(i);
      walk(atEntrance, best);
    }
    entrance = 0;
  }

  private void add(Leaf leaf, int floor) {
    if (leaf.worth() == Leaf.Worth.LEVEL && leaf.criterion().isJudged()) {
      add(leaf.criterion(), leaf, floor);
    }
  }

  private void add(Criterion criterion, Node node, int floor) {
    if (!wanted.test(criterion.id())) {
      return;
    }
    int span = tree.hull(node, situation);
    int reached = Math.max(Span.low(span), floor);
    Observation observed = observed(criterion.reads());
    reasons.add(
        new Reason(criterion, entrance, observed, verdict(criterion, span), effect(reached)));
  }

  private static Verdict verdict(Criterion criterion, int span) {
    boolean oneOf = criterion.rule() instanceof Rule.OneOf;
    // A way that is only partly good is still a way.
    int enough = oneOf ? Span.PARTIAL : Span.ACCESSIBLE;
    if (Span.low(span) == Span.NOTHING_APPLIES) {
      return Verdict.NOT_APPLICABLE;
    }
    if (Span.low(span) >= enough) {
      return Verdict.PASS;
    }
    return Span.high(span) >= enough ? Verdict.UNKNOWN : Verdict.FAIL;
  }

  private static Effect effect(int reached) {
    if (reached >= Span.ACCESSIBLE) {
      return Effect.NONE;
    }
    return reached == Span.PARTIAL ? Effect.LOWERS : Effect.BLOCKS;
  }

  private @Nullable Observation observed(CriterionId id) {
    Map<CriterionId, Observation> here = facts.entrances().get(entrance);
    Observation own = here == null ? null : here.get(id);
    Observation whole = facts.whole().get(id);
    boolean ownIsBetter = own != null && (own.isReal() || whole == null || !whole.isReal());
    return ownIsBetter ? own : whole;
  }
}
