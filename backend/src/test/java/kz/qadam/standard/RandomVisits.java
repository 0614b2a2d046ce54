package kz.qadam.standard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Made-up visits from a seed: any kind of place, none to three entrances, every state of an
 * observation, values at, beside and far from the limits, in every unit that may be entered.
 */
public final class RandomVisits {

  private static final List<Integer> YEARS = List.of(1960, 1999, 2000, 2014, 2015, 2024);
  private static final List<List<Integer>> ENTRANCES =
      List.of(List.of(), List.of(1), List.of(1, 2), List.of(2, 11), List.of(1, 3, 4));
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Random random;
  private final List<String> kinds;

  /**
   * @param kinds codes of kinds of place, none of which is left out in the long run
   */
  public RandomVisits(long seed, List<String> kinds) {
    this.random = new Random(seed);
    this.kinds = List.copyOf(kinds);
  }

  public PlaceFacts visit(StandardPack pack) {
    FactsBuilder facts = FactsBuilder.facts().kind(pick(kinds));
    if (random.nextBoolean()) {
      facts.storeys(1 + random.nextInt(4));
    }
    if (random.nextBoolean()) {
      facts.commissioned(pick(YEARS));
    }
    List<Integer> entrances = pick(ENTRANCES);
    entrances.forEach(facts::entrance);
    double share = 1 - Math.pow(random.nextDouble(), 4); // most visits answer nearly everything
    boolean isAllGood = random.nextInt(4) == 0;
    for (Criterion criterion : pack.criteria()) {
      List<Integer> asked = new ArrayList<>(List.of(0));
      if (criterion.scope() == Scope.ENTRANCE && (!entrances.isEmpty() || random.nextBoolean())) {
        asked = new ArrayList<>(entrances);
      }
      if (random.nextInt(20) == 0) {
        asked.add(0); // of all entrances together, besides what was seen at each
      }
      for (int entrance : asked) {
        if (random.nextDouble() < share) {
          facts.at(entrance, criterion.id(), observation(pack, criterion, isAllGood));
        }
      }
    }
    if (random.nextInt(10) == 0) {
      facts.present("ZZZ-99"); // of another version
    }
    return facts.build();
  }

  private Observation observation(StandardPack pack, Criterion criterion, boolean isGood) {
    int state = isGood ? 9 : random.nextInt(12);
    if (state == 0) {
      return new Observation.NotApplicable("no such thing");
    }
    if (state <= 2) {
      return new Observation.NotObserved("locked");
    }
    if (!criterion.unit().isNumeric()) {
      return isGood || random.nextInt(3) > 0 ? new Observation.Present() : new Observation.Absent();
    }
    return measured(value(pack, criterion, isGood), criterion.unit());
  }

  /** In the unit of the criterion. */
  private BigDecimal value(StandardPack pack, Criterion criterion, boolean isGood) {
    List<BigDecimal> limits =
        pack.criteria().stream()
            .filter(reader -> reader.reads().equals(criterion.id()))
            .flatMap(reader -> limits(reader.rule()))
            .toList();
    BigDecimal most = criterion.unit().most();
    if (limits.isEmpty()) {
      return BigDecimal.valueOf(random.nextInt(most.intValueExact()));
    }
    BigDecimal limit = isGood ? limits.getFirst() : pick(limits);
    BigDecimal step = BigDecimal.valueOf(1, random.nextInt(5));
    BigDecimal value =
        switch (isGood ? 0 : random.nextInt(6)) {
          case 0, 1 -> limit;
          case 2 -> limit.add(step);
          case 3 -> limit.subtract(step);
          case 4 -> limit.multiply(BigDecimal.valueOf(random.nextInt(300), 2));
          default -> random.nextBoolean() ? BigDecimal.ZERO : most;
        };
    return value.min(most).max(BigDecimal.ZERO);
  }

  private static Stream<BigDecimal> limits(Rule rule) {
    return switch (rule) {
      case Rule.AtLeast(BigDecimal norm, @Nullable BigDecimal blocking) ->
          Stream.of(norm, blocking == null ? norm : blocking);
      case Rule.AtMost(BigDecimal norm, @Nullable BigDecimal blocking) ->
          Stream.of(norm, blocking == null ? norm : blocking);
      case Rule.Between(BigDecimal least, BigDecimal most) -> Stream.of(least, most);
      case Rule.Required _, Rule.Recorded _, Rule.OneOf _ -> Stream.of();
    };
  }

  /** The value as somebody may enter it: in any unit, with zeros that say nothing. */
  private Observation measured(BigDecimal value, Unit unit) {
    Unit entered = pick(unit.alternatives());
    BigDecimal converted = converted(value, unit, entered);
    BigDecimal written = converted.setScale(Math.max(converted.scale(), 0) + random.nextInt(2));
    return isPossible(written, entered)
        ? new Observation.Measured(written, entered)
        : new Observation.Measured(BigDecimal.ONE, unit);
  }

  private BigDecimal converted(BigDecimal value, Unit unit, Unit entered) {
    boolean isTurned = unit != entered && (unit == Unit.ONE_IN || entered == Unit.ONE_IN);
    if (!isTurned) {
      return unit.convert(value, entered);
    }
    // Both sides of a quotient that does not end, and further apart than any binary fraction is.
    RoundingMode rounding = random.nextBoolean() ? RoundingMode.UP : RoundingMode.DOWN;
    int decimals = random.nextInt(20);
    return value.signum() == 0 ? value : HUNDRED.divide(value, decimals, rounding);
  }

  private static boolean isPossible(BigDecimal value, Unit unit) {
    boolean isEndless = unit == Unit.ONE_IN && value.signum() == 0;
    return !isEndless && value.compareTo(unit.most()) <= 0;
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
