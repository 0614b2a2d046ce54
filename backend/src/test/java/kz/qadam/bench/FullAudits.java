package kz.qadam.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import kz.qadam.standard.Criterion;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.Observation;
import kz.qadam.standard.PlaceFacts;
import kz.qadam.standard.PlaceTraits;
import kz.qadam.standard.Rule;
import kz.qadam.standard.Scope;
import kz.qadam.standard.StandardPack;

/** Made-up audits from a seed in which every question is answered, at two entrances. */
final class FullAudits {

  private static final int ENTRANCES = 2;

  /** Close to how audits come out: most answers are good, and hardly a place is good throughout. */
  private static final double GOOD_SHARE = 0.9;

  private final StandardPack pack;
  private final Random random;

  FullAudits(StandardPack pack, long seed) {
    this.pack = pack;
    this.random = new Random(seed);
  }

  List<PlaceFacts> make(int count) {
    List<PlaceFacts> audits = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      audits.add(audit());
    }
    return audits;
  }

  private PlaceFacts audit() {
    TreeMap<Integer, Map<CriterionId, Observation>> entrances = new TreeMap<>();
    for (int number = 1; number <= ENTRANCES; number++) {
      entrances.put(number, answers(Scope.ENTRANCE));
    }
    PlaceTraits school = new PlaceTraits("EDU.school", 1 + random.nextInt(4), 2018);
    return new PlaceFacts(school, answers(Scope.PLACE), entrances);
  }

  private Map<CriterionId, Observation> answers(Scope scope) {
    Map<CriterionId, Observation> answers = new HashMap<>();
    for (Criterion criterion : pack.criteria()) {
      if (criterion.isAsked() && criterion.scope() == scope) {
        answers.put(criterion.id(), answer(criterion));
      }
    }
    return answers;
  }

  private Observation answer(Criterion criterion) {
    boolean good = random.nextDouble() < GOOD_SHARE;
    if (!criterion.unit().isNumeric()) {
      return good ? new Observation.Present() : new Observation.Absent();
    }
    BigDecimal value =
        switch (criterion.rule()) {
          case Rule.AtLeast(BigDecimal norm, var _) -> good ? norm : half(norm);
          case Rule.AtMost(BigDecimal norm, var _) ->
              good ? half(norm) : norm.multiply(BigDecimal.TWO);
          case Rule.Between(BigDecimal least, BigDecimal most) -> good ? most : half(least);
          case Rule.Required _, Rule.Recorded _, Rule.OneOf _ -> BigDecimal.TEN;
        };
    return new Observation.Measured(value, criterion.unit());
  }

  private static BigDecimal half(BigDecimal value) {
    return value.divide(BigDecimal.TWO);
  }
}
