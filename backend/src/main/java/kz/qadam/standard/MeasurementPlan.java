package kz.qadam.standard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The smallest set of unknowns that decides the level of a place for a group.
 *
 * <p><b>Definition.</b> A set of unknown answers is <em>deciding</em> when, whatever these answers
 * turn out to be, the level no longer depends on any other unknown. An unknown is
 * <em>essential</em> when there are two ways of answering everything that differ in it alone and
 * give different levels. The plan lists exactly the essential unknowns.
 *
 * <p><b>They are the smallest deciding set.</b> Every unknown can take each of its cases whatever
 * the others are.
 *
 * <ol>
 *   <li>A deciding set contains every essential unknown: if it missed one, the two ways of
 *       answering above agree on the whole set and still give different levels.
 *   <li>The essential unknowns are deciding: take two ways of answering that agree on all of them.
 *       Walk from one to the other by changing one unknown at a time; each changed one is not
 *       essential, so no step changes the level.
 * </ol>
 *
 * <p>Hence the smallest deciding set exists, is unique, and is found unknown by unknown, not by
 * trying sets. Whether an unknown is essential is read off the tree: for each pair of its cases,
 * {@link Cuts} carries up which pairs of levels both can reach with the same rest. Shared answers
 * are split at their owners, so within a split each other answer occurs once and the parts are
 * independent, as there. Levels form a chain, so it is enough to look at each threshold.
 *
 * <p><b>Order.</b> First what can leave the narrowest range with its best result, then the
 * narrowest on average over its results, then as a visitor meets it.
 */
final class MeasurementPlan {

  private final VerdictEngine engine;
  private final GroupTree tree;
  private final Situation first;
  private final Situation second;
  private final List<Step> steps = new ArrayList<>();

  /** An essential unknown and how much it narrows. */
  private record Step(OpenFact fact, int narrowest, double average, int order) {}

  MeasurementPlan(VerdictEngine engine, PlaceFacts facts, DisabilityGroup group) {
    this.engine = engine;
    this.tree = engine.tree(group);
    this.first = new SituationReader(engine.index(), facts).situation();
    this.second = new SituationReader(engine.index(), facts).situation();
  }

  List<OpenFact> list() {
    // Where the level is decided, no two ways of answering differ in it.
    tree.place().filter(_ -> Span.width(tree.span(first)) > 0).ifPresent(this::collect);
    return steps.stream()
        .sorted(
            Comparator.comparingInt(Step::narrowest)
                .thenComparingDouble(Step::average)
                .thenComparingInt(Step::order))
        .map(Step::fact)
        .toList();
  }

  private void collect(Node place) {
    for (Variable variable : tree.variables()) {
      int copies = variable.scope() == Scope.PLACE ? 1 : first.entranceCount();
      for (int entrance = 0; entrance < copies; entrance++) {
        Comparison comparison = new Comparison(first, second, variable, entrance);
        comparison.enter(entrance);
        if (!first.isKnown(variable) && isEssential(place, comparison)) {
          steps.add(step(comparison));
        }
      }
    }
  }

  private boolean isEssential(Node place, Comparison comparison) {
    Variable.Case[] cases = comparison.variable().cases();
    boolean essential = false;
    for (int a = 0; a < cases.length && !essential; a++) {
      for (int b = a + 1; b < cases.length && !essential; b++) {
        comparison.compare(cases[a], cases[b]);
        essential = Cuts.canDiffer(place.cuts(comparison));
      }
    }
    comparison.end();
    return essential;
  }

  private Step step(Comparison comparison) {
    Variable variable = comparison.variable();
    int narrowest = Integer.MAX_VALUE;
    int sum = 0;
    for (Variable.Case result : variable.cases()) {
      first.enter(comparison.entrance());
      first.assume(variable, result);
      int width = Span.width(tree.span(first));
      narrowest = Math.min(narrowest, width);
      sum += width;
    }
    first.enter(comparison.entrance());
    first.forget(variable);
    double average = (double) sum / variable.cases().length;
    return new Step(fact(comparison), narrowest, average, order(comparison));
  }

  private OpenFact fact(Comparison comparison) {
    return switch (comparison.variable().of()) {
      case OpenFact.OfCriterion(CriterionId id, int _)
          when comparison.variable().scope() == Scope.ENTRANCE ->
          new OpenFact.OfCriterion(id, first.entranceNumber(comparison.entrance()));
      case OpenFact other -> other;
    };
  }

  /** Zone after zone, entrance after entrance; traits before everything. */
  private int order(Comparison comparison) {
    int index = comparison.variable().index();
    List<Criterion> criteria = engine.pack().criteria();
    if (index >= criteria.size()) {
      return index - 2 * criteria.size();
    }
    ZoneId zone = criteria.get(index).zone();
    List<ZoneId> zones = engine.pack().zones().stream().map(Zone::id).toList();
    int perZone = criteria.size() * (first.entranceCount() + 1);
    return zones.indexOf(zone) * perZone + comparison.entrance() * criteria.size() + index;
  }
}
