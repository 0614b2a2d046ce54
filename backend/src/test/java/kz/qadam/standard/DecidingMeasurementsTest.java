package kz.qadam.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kz.qadam.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DecidingMeasurementsTest {

  private static final int VISITS = 40;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noPlaceFlipsWithoutAMeasurementThatDecides(long seed) {
    StandardPack pack = new SyntheticPacks(seed).make();
    StandardPack next = withOtherNorms(pack, new Random(seed));
    PackComparison comparison =
        new PackComparison(new VerdictEngine(pack), new VerdictEngine(next));
    Optional<DecidingMeasurements> deciding = comparison.decidingMeasurements();
    RandomVisits visits = new RandomVisits(seed, List.of("EDU.school", "HLT", "TRD.mall"));
    for (int i = 0; i < VISITS; i++) {
      PlaceFacts facts = visits.visit(pack);
      if (deciding.isPresent() && !isDecided(facts, deciding.get())) {
        assertThat(comparison.compare(facts)).isEmpty();
      }
    }
  }

  /**
   * Without this the test above could hold because nothing is ever passed over, or nothing flips.
   */
  @Test
  void placesArePassedOverAndOthersFlip() {
    int passedOver = 0;
    int flipped = 0;
    for (long seed : seeds().toArray()) {
      StandardPack pack = new SyntheticPacks(seed).make();
      PackComparison comparison =
          new PackComparison(
              new VerdictEngine(pack), new VerdictEngine(withOtherNorms(pack, new Random(seed))));
      RandomVisits visits = new RandomVisits(seed, List.of("EDU.school", "HLT", "TRD.mall"));
      for (int i = 0; i < VISITS; i++) {
        PlaceFacts facts = visits.visit(pack);
        passedOver +=
            comparison.decidingMeasurements().filter(some -> !isDecided(facts, some)).isPresent()
                ? 1
                : 0;
        flipped += comparison.compare(facts).isEmpty() ? 0 : 1;
      }
    }
    assertThat(passedOver).isGreaterThan(100);
    assertThat(flipped).isGreaterThan(100);
  }

  @Test
  void everyPlaceIsComparedWhenMoreThanANormDiffers() {
    StandardPack pack = new SyntheticPacks(1).make();
    List<Criterion> fewer = pack.criteria().subList(0, 0);
    VerdictEngine engine = new VerdictEngine(pack);
    assertThat(
            new PackComparison(engine, new VerdictEngine(withCriteria(pack, fewer)))
                .decidingMeasurements())
        .isEmpty();
  }

  @Test
  void nothingDecidesWhenOnlyWordsDiffer() {
    StandardPack pack = new SyntheticPacks(1).make();
    List<Criterion> reworded =
        pack.criteria().stream().map(DecidingMeasurementsTest::reworded).toList();
    Optional<DecidingMeasurements> deciding =
        new PackComparison(new VerdictEngine(pack), new VerdictEngine(withCriteria(pack, reworded)))
            .decidingMeasurements();
    assertThat(deciding).hasValueSatisfying(none -> assertThat(none.criteria()).isEmpty());
  }

  private static boolean isDecided(PlaceFacts facts, DecidingMeasurements deciding) {
    return Stream.concat(Stream.of(facts.whole()), facts.entrances().values().stream())
        .map(Map::entrySet)
        .flatMap(Set::stream)
        .anyMatch(
            fact ->
                fact.getValue() instanceof Observation.Measured measured
                    && deciding.criteria().contains(fact.getKey())
                    && deciding.decides(fact.getKey(), measured));
  }

  /** A third of the norms moves by a tenth, up or down. */
  private static StandardPack withOtherNorms(StandardPack pack, Random random) {
    List<Criterion> criteria = new ArrayList<>();
    for (Criterion criterion : pack.criteria()) {
      BigDecimal factor = random.nextBoolean() ? new BigDecimal("1.1") : new BigDecimal("0.9");
      criteria.add(
          random.nextInt(3) == 0 ? criterion.withRule(moved(criterion.rule(), factor)) : criterion);
    }
    return withCriteria(pack, criteria);
  }

  private static Rule moved(Rule rule, BigDecimal factor) {
    return switch (rule) {
      case Rule.AtLeast(BigDecimal norm, var blocking) ->
          new Rule.AtLeast(
              norm.multiply(factor), blocking == null ? null : blocking.multiply(factor));
      case Rule.AtMost(BigDecimal norm, var blocking) ->
          new Rule.AtMost(
              norm.multiply(factor), blocking == null ? null : blocking.multiply(factor));
      case Rule.Between(BigDecimal least, BigDecimal most) ->
          new Rule.Between(least.multiply(factor), most.multiply(factor));
      case Rule.Required _, Rule.Recorded _, Rule.OneOf _ -> rule;
    };
  }

  private static Criterion reworded(Criterion criterion) {
    LocalizedText other = new LocalizedText("басқа", "другое", "other");
    return new Criterion(
        criterion.id(),
        criterion.zone(),
        criterion.scope(),
        other,
        criterion.unit(),
        criterion.rule(),
        criterion.groups(),
        criterion.weight(),
        criterion.condition(),
        criterion.alternative(),
        criterion.reads(),
        criterion.source());
  }

  private static StandardPack withCriteria(StandardPack pack, List<Criterion> criteria) {
    return new StandardPack(
        pack.id(),
        pack.version(),
        pack.title(),
        pack.description(),
        pack.inForceFrom(),
        pack.inForceTo(),
        pack.zones(),
        criteria,
        pack.helpCriteria());
  }
}
