package kz.qadam.standard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Every way of answering what is unknown of a small place: brute force for oracles. */
final class Completions {

  /** One thing not known and all answers that can make a difference. */
  record Unknown(OpenFact fact, List<Object> answers) {}

  private final StandardPack pack;
  private final PlaceFacts facts;
  private final List<Unknown> unknowns = new ArrayList<>();

  Completions(StandardPack pack, PlaceFacts facts) {
    this.pack = pack;
    this.facts = facts.entrances().isEmpty() ? FactsBuilder.from(facts).entrance(1).build() : facts;
    if (facts.traits().storeys() == null) {
      unknowns.add(new Unknown(new OpenFact.OfTrait(PlaceTrait.STOREYS), List.of(1, 2, 3)));
    }
    if (facts.traits().commissionedYear() == null) {
      OpenFact year = new OpenFact.OfTrait(PlaceTrait.COMMISSIONED_YEAR);
      unknowns.add(new Unknown(year, List.of(1990, 2014, 2015, 2020)));
    }
    for (Criterion criterion : pack.criteria()) {
      if (criterion.isAsked() && criterion.scope() == Scope.PLACE) {
        add(criterion, 0);
      } else if (criterion.isAsked()) {
        this.facts.entrances().keySet().forEach(entrance -> add(criterion, entrance));
      }
    }
  }

  private void add(Criterion criterion, int entrance) {
    Map<CriterionId, Observation> here = facts.entrances().getOrDefault(entrance, Map.of());
    Observation own = here.get(criterion.id());
    Observation whole = facts.whole().get(criterion.id());
    boolean known = (own != null && own.isReal()) || (whole != null && whole.isReal());
    if (!known) {
      OpenFact fact = new OpenFact.OfCriterion(criterion.id(), entrance);
      unknowns.add(new Unknown(fact, answers(criterion)));
    }
  }

  private List<Object> answers(Criterion criterion) {
    if (!criterion.unit().isNumeric()) {
      return List.of(new Observation.Present(), new Observation.Absent());
    }
    TreeSet<BigDecimal> limits = new TreeSet<>();
    for (Criterion reader : pack.criteria()) {
      if (reader.reads().equals(criterion.id())) {
        switch (reader.rule()) {
          case Rule.AtLeast(BigDecimal norm, BigDecimal blocking) -> {
            limits.add(norm);
            limits.add(blocking == null ? norm : blocking);
          }
          case Rule.AtMost(BigDecimal norm, BigDecimal blocking) -> {
            limits.add(norm);
            limits.add(blocking == null ? norm : blocking);
          }
          case Rule.Between(BigDecimal least, BigDecimal most) -> {
            limits.add(least);
            limits.add(most);
          }
          case Rule.Required _, Rule.Recorded _, Rule.OneOf _ -> limits.add(BigDecimal.ONE);
        }
      }
    }
    List<Object> answers = new ArrayList<>();
    for (BigDecimal limit : limits) {
      answers.add(new Observation.Measured(limit.subtract(BigDecimal.ONE), criterion.unit()));
      answers.add(new Observation.Measured(limit, criterion.unit()));
      answers.add(new Observation.Measured(limit.add(BigDecimal.ONE), criterion.unit()));
    }
    return answers;
  }

  List<Unknown> unknowns() {
    return unknowns;
  }

  /** How many there are, as far as an int can say. */
  int count() {
    long count = 1;
    for (Unknown unknown : unknowns) {
      count = Math.min(Integer.MAX_VALUE, count * unknown.answers().size());
    }
    return (int) count;
  }

  /** The facts with the answer of this number to each unknown. */
  PlaceFacts complete(int[] choices) {
    FactsBuilder builder = FactsBuilder.from(facts);
    for (int i = 0; i < choices.length; i++) {
      answer(builder, unknowns.get(i), choices[i]);
    }
    return builder.build();
  }

  static void answer(FactsBuilder builder, Unknown unknown, int choice) {
    Object answer = unknown.answers().get(choice);
    switch (unknown.fact()) {
      case OpenFact.OfCriterion(CriterionId id, int entrance) ->
          builder.at(entrance, id, (Observation) answer);
      case OpenFact.OfTrait(PlaceTrait trait) -> {
        if (trait == PlaceTrait.STOREYS) {
          builder.storeys((Integer) answer);
        } else {
          builder.commissioned((Integer) answer);
        }
      }
    }
  }

  /** Visits all completions; the array is reused. */
  void forEach(Consumer<int[]> visitor) {
    int[] choices = new int[unknowns.size()];
    boolean more = true;
    while (more) {
      visitor.accept(choices);
      int at = 0;
      while (at < choices.length && ++choices[at] == unknowns.get(at).answers().size()) {
        choices[at++] = 0;
      }
      more = at < choices.length;
    }
  }
}
