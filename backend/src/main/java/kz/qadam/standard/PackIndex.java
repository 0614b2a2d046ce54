package kz.qadam.standard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A pack compiled once: everything has a number, and every answer its cases. Immutable. */
final class PackIndex {

  private final List<Criterion> criteria;
  private final Map<CriterionId, Variable> byCriterion = new HashMap<>();
  private final Map<PlaceTrait, Variable> traits = new EnumMap<>(PlaceTrait.class);
  private final List<Condition.KindIn> kindQuestions;
  private final List<Conditional> conditionals = new ArrayList<>();
  private final byte[] unknownSpans;

  PackIndex(StandardPack pack) {
    criteria = pack.criteria();
    unknownSpans = new byte[criteria.size()];
    for (int i = 0; i < criteria.size(); i++) {
      Criterion criterion = criteria.get(i);
      if (criterion.isAsked()) {
        Variable variable = Variable.ofCriterion(criterion, i, readers(criterion, criteria));
        byCriterion.put(criterion.id(), variable);
        rememberUnknownSpans(variable);
      }
    }
    for (PlaceTrait trait : PlaceTrait.values()) {
      TreeSet<Integer> thresholds = new TreeSet<>();
      criteria.forEach(criterion -> collectThresholds(criterion.condition(), trait, thresholds));
      traits.put(trait, Variable.ofTrait(trait, criteria.size() + traits.size(), thresholds));
    }
    Set<Condition.KindIn> questions = new LinkedHashSet<>();
    criteria.forEach(criterion -> collectKinds(criterion.condition(), questions));
    kindQuestions = List.copyOf(questions);
    for (int i = 0; i < criteria.size(); i++) {
      conditionals.add(conditional(i, criteria.get(i)));
    }
  }

  private Conditional conditional(int at, Criterion criterion) {
    Applicability applicability = Applicability.of(criterion.condition(), this);
    return new Conditional(at, criterion, applicability, variables(criterion.condition()));
  }

  List<Conditional> conditionals() {
    return conditionals;
  }

  private static List<Variable.Reader> readers(Criterion asked, List<Criterion> criteria) {
    List<Variable.Reader> readers = new ArrayList<>();
    for (int i = 0; i < criteria.size(); i++) {
      Criterion reader = criteria.get(i);
      boolean hasLevel = reader.isJudged() || reader.opensWay();
      if (reader.reads().equals(asked.id()) && hasLevel && !(reader.rule() instanceof Rule.OneOf)) {
        readers.add(new Variable.Reader(i, reader));
      }
    }
    return List.copyOf(readers);
  }

  private void rememberUnknownSpans(Variable variable) {
    Variable.Reader[] readers = variable.readers();
    for (int i = 0; i < readers.length; i++) {
      int at = i;
      int span =
          Arrays.stream(variable.cases())
              .map(known -> Span.of(known.levels().get(at)))
              .reduce(Span::hull)
              .orElseThrow();
      unknownSpans[readers[i].index()] = (byte) span;
    }
  }

  private static void collectThresholds(
      Condition condition, PlaceTrait trait, SortedSet<Integer> thresholds) {
    switch (condition) {
      case Condition.TraitAtLeast(PlaceTrait of, int from) when of == trait -> thresholds.add(from);
      case Condition.TraitBelow(PlaceTrait of, int limit) when of == trait -> thresholds.add(limit);
      case Condition.AllOf(List<Condition> parts) ->
          parts.forEach(part -> collectThresholds(part, trait, thresholds));
      case Condition.AnyOf(List<Condition> parts) ->
          parts.forEach(part -> collectThresholds(part, trait, thresholds));
      default -> {}
    }
  }

  private static void collectKinds(Condition condition, Set<Condition.KindIn> questions) {
    switch (condition) {
      case Condition.KindIn kinds -> questions.add(kinds);
      case Condition.KindNotIn(Condition.KindIn kinds) -> questions.add(kinds);
      case Condition.AllOf(List<Condition> parts) ->
          parts.forEach(part -> collectKinds(part, questions));
      case Condition.AnyOf(List<Condition> parts) ->
          parts.forEach(part -> collectKinds(part, questions));
      default -> {}
    }
  }

  /** The variable of a criterion that is asked; null for any other id. */
  @Nullable Variable find(CriterionId id) {
    return byCriterion.get(id);
  }

  /** The variable of a criterion that the pack asks. */
  Variable get(CriterionId id) {
    Variable found = byCriterion.get(id);
    if (found == null) {
      throw new IllegalStateException("the pack does not ask " + id);
    }
    return found;
  }

  Variable trait(PlaceTrait trait) {
    return Objects.requireNonNull(traits.get(trait));
  }

  /** Everything a condition asks for besides the kind of place. */
  Set<Variable> variables(Condition condition) {
    Set<Variable> variables = new HashSet<>();
    condition.facts().forEach(fact -> variables.add(get(fact)));
    for (PlaceTrait trait : PlaceTrait.values()) {
      TreeSet<Integer> thresholds = new TreeSet<>();
      collectThresholds(condition, trait, thresholds);
      if (!thresholds.isEmpty()) {
        variables.add(trait(trait));
      }
    }
    return variables;
  }

  int kindQuestion(Condition.KindIn kinds) {
    return kindQuestions.indexOf(kinds);
  }

  /** For each question about the kind of place, whether it holds for this kind. */
  boolean[] kindAnswers(String kind) {
    boolean[] answers = new boolean[kindQuestions.size()];
    for (int i = 0; i < answers.length; i++) {
      answers[i] = kindQuestions.get(i).covers(kind);
    }
    return answers;
  }

  Answers nothingKnown() {
    return new Answers(unknownSpans.length + traits.size(), unknownSpans);
  }

  /** The criterion that asks for this answer. */
  Criterion criterion(Variable variable) {
    return criteria.get(variable.index());
  }
}
