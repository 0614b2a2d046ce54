package kz.qadam.standard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.qadam.standard.PlaceFacts;
import kz.qadam.standard.RandomVisits;
import kz.qadam.standard.SmallerFacts;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.SyntheticPacks;
import kz.qadam.standard.Unit;
import kz.qadam.standard.VerdictEngine;
import kz.qadam.standard.internal.ShippedPacks;
import kz.qadam.text.Texts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The tablet judges as the service does: the same visits through the engine in Java and the engine
 * in JavaScript, which knows nothing but the pack's JSON. Whole answers are compared, their order
 * included.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoRuntimesTest {

  /** Another seed for a longer search: {@code -Dqadam.two-runtimes.seed=…}. */
  private static final long SEED = Long.getLong("qadam.two-runtimes.seed", 3846);

  private static final int SHIPPED_VISITS = 2_500;
  private static final int PACKS = 300;
  private static final int VISITS_PER_PACK = 25;
  private static final int MEASUREMENTS = 20_000;

  private static final Path SMALLEST_CASE = Path.of("target/two-runtimes.ndjson");

  private final NodeJudge node = new NodeJudge();
  private final Texts texts = Texts.load();
  private final RandomVisits visits = new RandomVisits(SEED, kindsOfPlace());

  @AfterAll
  void endNode() {
    node.close();
  }

  @Test
  void judgesVisitsByTheShippedPacksAlike() {
    List<StandardPack> packs = ShippedPacks.load().listPacks();
    packs.forEach(pack -> compare(pack, SHIPPED_VISITS / packs.size()));
    report(SHIPPED_VISITS, "by shipped packs");
  }

  @Test
  void judgesVisitsByPacksOfEverySortAlike() {
    syntheticPacks().forEach(pack -> compare(pack, VISITS_PER_PACK));
    report(PACKS * VISITS_PER_PACK, "by %d synthetic packs".formatted(PACKS));
  }

  /** What no pack here uses is compared by nobody. */
  @Test
  void syntheticPacksUseEverySortOfRuleConditionUnitAndRole() {
    List<PackResponse> packs = syntheticPacks().map(pack -> PackResponse.of(pack, texts)).toList();
    assertThat(sorts(packs, CriterionResponse::unit))
        .containsExactlyInAnyOrderElementsOf(Stream.of(Unit.values()).map(Unit::symbol).toList());
    assertThat(sorts(packs, criterion -> criterion.rule().is()))
        .containsExactlyInAnyOrder(
            "at-least", "at-most", "between", "required", "recorded", "one-of");
    assertThat(
            packs.stream()
                .flatMap(pack -> pack.criteria().stream())
                .flatMap(criterion -> withParts(criterion.condition()))
                .map(ConditionResponse::is)
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(
            "always",
            "present",
            "absent",
            "kind-in",
            "kind-not-in",
            "at-least",
            "below",
            "all-of",
            "any-of");
    assertThat(packs).anyMatch(pack -> !pack.helpCriteria().isEmpty());
    assertThat(sorts(packs, one -> String.valueOf(one.reads().equals(one.id())))).hasSize(2);
    assertThat(sorts(packs, one -> one.rule().blocking() == null ? "none" : "some")).hasSize(2);
  }

  private static Set<String> sorts(
      List<PackResponse> packs, Function<CriterionResponse, String> sort) {
    return packs.stream()
        .flatMap(pack -> pack.criteria().stream())
        .map(sort)
        .collect(Collectors.toSet());
  }

  private static Stream<ConditionResponse> withParts(ConditionResponse condition) {
    List<ConditionResponse> parts = Optional.ofNullable(condition.parts()).orElse(List.of());
    return Stream.concat(Stream.of(condition), parts.stream().flatMap(TwoRuntimesTest::withParts));
  }

  private static Stream<StandardPack> syntheticPacks() {
    return Stream.iterate(SEED, seed -> seed + 1)
        .limit(PACKS)
        .map(seed -> new SyntheticPacks(seed).make());
  }

  private static void report(int count, String what) {
    System.out.printf("two runtimes: %d visits %s judged alike, seed %d%n", count, what, SEED);
  }

  private void compare(StandardPack pack, int count) {
    VerdictEngine engine = new VerdictEngine(pack);
    node.send("pack", PackResponse.of(pack, texts));
    assertThat(node.receive()).isEqualTo("{}");
    for (int i = 0; i < count; i++) {
      PlaceFacts facts = visits.visit(pack);
      if (differs(engine, facts)) {
        fail(engine, SmallerFacts.of(facts, smaller -> differs(engine, smaller)));
      }
    }
  }

  private boolean differs(VerdictEngine engine, PlaceFacts facts) {
    node.send("facts", JudgeLines.FactsLine.of(facts));
    String expected = expected(engine, facts); // while the other judges
    return !node.receive().equals(expected);
  }

  private String expected(VerdictEngine engine, PlaceFacts facts) {
    return node.write(JudgeLines.Answer.of(engine.judge(facts), engine.pack()));
  }

  /** Keeps the case as lines that judge-lines.js reads, and names only what differs. */
  private void fail(VerdictEngine engine, PlaceFacts facts) {
    JudgeLines.FactsLine visit = JudgeLines.FactsLine.of(facts);
    node.send("facts", visit);
    String actual = node.receive();
    PackResponse pack = PackResponse.of(engine.pack(), texts);
    node.keep(SMALLEST_CASE, Map.of("pack", pack), Map.of("facts", visit));
    List<String> service = node.parts(expected(engine, facts));
    List<String> tablet = node.parts(actual);
    assertThat(without(tablet, service))
        .as(
            "seed %d, pack %s; the smallest visit: %s; kept in backend/%s",
            SEED, engine.pack().id(), node.write(visit), SMALLEST_CASE)
        .isEqualTo(without(service, tablet));
  }

  private static List<String> without(List<String> parts, List<String> same) {
    return parts.stream().filter(part -> !same.contains(part)).toList();
  }

  /** A value, and a limit in a unit that measures the same. */
  record Measure(String value, String unit, String limit, String limitUnit) {}

  record Compared(int compares, String becomes) {}

  @Test
  void comparesAndConvertsUnitsAlike() {
    node.send("pack", PackResponse.of(ShippedPacks.load().current(), texts));
    assertThat(node.receive()).isEqualTo("{}");
    Random random = new Random(SEED);
    for (int i = 0; i < MEASUREMENTS; i++) {
      List<Unit> numeric = Stream.of(Unit.values()).filter(Unit::isNumeric).toList();
      Unit unit = numeric.get(random.nextInt(numeric.size()));
      List<Unit> others = unit.alternatives();
      Unit limitUnit = others.get(random.nextInt(others.size()));
      BigDecimal value = number(random);
      BigDecimal limit = random.nextBoolean() ? number(random) : unit.convert(value, limitUnit);
      Measure measure =
          new Measure(
              value.toPlainString(), unit.symbol(), limit.toPlainString(), limitUnit.symbol());
      node.send("measure", measure);
      assertThat(node.receive())
          .as("%s", measure)
          .isEqualTo(
              node.write(
                  new Compared(
                      unit.compare(value, limit, limitUnit),
                      unit.convert(value, limitUnit).stripTrailingZeros().toPlainString())));
    }
    System.out.printf("two runtimes: %d measurements alike, seed %d%n", MEASUREMENTS, SEED);
  }

  private static BigDecimal number(Random random) {
    return BigDecimal.valueOf(1 + random.nextInt(100_000), random.nextInt(5));
  }

  private static List<String> kindsOfPlace() {
    try (InputStream csv =
        Objects.requireNonNull(
            TwoRuntimesTest.class.getResourceAsStream("/reference/place-kinds.csv"))) {
      return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.substring(0, line.indexOf(',')))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
