package kz.qadam.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine against brute force, on two hundred small packs. */
class VerdictEnginePropertyTest {

  private static final DisabilityGroup GROUP = DisabilityGroup.WHEELCHAIR;
  private static final int MOST_COMPLETIONS = 3_000;

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void spansExactlyWhatCompletionsReach(long seed) {
    RandomPacks random = new RandomPacks(seed);
    StandardPack pack = random.pack();
    PlaceFacts facts = fewUnknowns(random, pack);
    PlaceVerdicts verdicts = new VerdictEngine(pack).judge(facts);
    var levels = new TreeSet<>(levelsOfAllCompletions(pack, facts).values());
    assertThat(verdicts.range(GROUP))
        .isEqualTo(
            verdicts.isAssessed(GROUP)
                ? new AccessRange(levels.first(), levels.last())
                : AccessRange.UNKNOWN);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void plansExactlyTheEssentialUnknowns(long seed) {
    RandomPacks random = new RandomPacks(seed);
    StandardPack pack = random.pack();
    PlaceFacts facts = fewUnknowns(random, pack);
    assertThat(new VerdictEngine(pack).judge(facts).toMeasure(GROUP))
        .containsExactlyInAnyOrderElementsOf(essentialByBruteForce(pack, facts));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void neverWidensWhenAFactIsAdded(long seed) {
    RandomPacks random = new RandomPacks(seed);
    StandardPack pack = random.pack();
    VerdictEngine engine = new VerdictEngine(pack);
    PlaceFacts facts = random.facts(pack, 0.2);
    for (int step = 0; step < 12; step++) {
      PlaceFacts more = random.withOneMore(pack, facts);
      AccessRange before = engine.judge(facts).range(GROUP);
      AccessRange after = engine.judge(more).range(GROUP);
      assertThat(after.worst()).isGreaterThanOrEqualTo(before.worst());
      assertThat(after.best()).isLessThanOrEqualTo(before.best());
      facts = more;
    }
    assertThat(Arrays.asList(AccessLevel.values()))
        .contains(engine.judge(facts).range(GROUP).worst());
  }

  private static PlaceFacts fewUnknowns(RandomPacks random, StandardPack pack) {
    double share = 0.2;
    PlaceFacts facts = random.facts(pack, share);
    while (new Completions(pack, facts).count() > MOST_COMPLETIONS) {
      facts = random.withOneMore(pack, facts);
    }
    return facts;
  }

  private static Map<List<Integer>, AccessLevel> levelsOfAllCompletions(
      StandardPack pack, PlaceFacts facts) {
    Completions completions = new Completions(pack, facts);
    Map<List<Integer>, AccessLevel> levels = new HashMap<>();
    completions.forEach(
        choices -> {
          List<Integer> key = Arrays.stream(choices).boxed().toList();
          levels.put(key, new NaiveEvaluator(pack, completions.complete(choices)).level(GROUP));
        });
    return levels;
  }

  private static Set<OpenFact> essentialByBruteForce(StandardPack pack, PlaceFacts facts) {
    List<Completions.Unknown> unknowns = new Completions(pack, facts).unknowns();
    Map<List<Integer>, AccessLevel> levels = levelsOfAllCompletions(pack, facts);
    Set<OpenFact> essential = new HashSet<>();
    levels.forEach(
        (choices, level) -> {
          for (int i = 0; i < unknowns.size(); i++) {
            if (choices.get(i) > 0 && !essential.contains(unknowns.get(i).fact())) {
              List<Integer> first = new ArrayList<>(choices);
              first.set(i, 0);
              if (level != levels.get(first)) {
                essential.add(unknowns.get(i).fact());
              }
            }
          }
        });
    return essential;
  }
}
