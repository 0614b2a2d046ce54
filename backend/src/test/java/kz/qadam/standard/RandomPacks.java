package kz.qadam.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up packs and facts from a seed, small enough for brute force. */
final class RandomPacks {

  private final Random random;

  RandomPacks(long seed) {
    random = new Random(seed);
  }

  /** A pack with facts, conditions, ways, a shared measurement and help, each now and then. */
  StandardPack pack() {
    PackBuilder pack = PackBuilder.aPack();
    pack.with(PackBuilder.presence("FCT-01").recorded());
    pack.with(PackBuilder.presence("FCT-02").recorded().in(PackBuilder.ENTRANCE));
    pack.with(maybeConditional(judged("WAY-01"), "FCT-01"));
    pack.with(maybeConditional(judged("WAY-02"), "FCT-01"));
    pack.with(maybeConditional(judged("TOI-01").in(PackBuilder.TOILET), "FCT-01"));
    pack.with(maybeConditional(judged("DOR-01").in(PackBuilder.ENTRANCE), "FCT-02"));
    pack.with(maybeConditional(judged("DOR-02").in(PackBuilder.ENTRANCE), "FCT-02"));
    if (random.nextBoolean()) {
      addWays(pack);
    }
    if (random.nextBoolean()) {
      addSharedMeasurement(pack);
    }
    if (random.nextBoolean()) {
      pack.with(maybeCritical(PackBuilder.presence("ORG-01").in(PackBuilder.TOILET)));
      pack.withHelp("ORG-01");
    }
    return pack.build();
  }

  private void addWays(PackBuilder pack) {
    pack.with(PackBuilder.presence("ENT-03").oneOf().in(PackBuilder.ENTRANCE));
    pack.with(way(PackBuilder.presence("FCT-03").recorded(), "level"));
    pack.with(way(PackBuilder.presence("FCT-04").recorded(), "ramp"));
    pack.with(way(maybeConditional(judged("RMP-01"), "FCT-04"), "ramp"));
  }

  private static PackBuilder.Draft way(PackBuilder.Draft draft, String way) {
    return draft.in(PackBuilder.ENTRANCE).asWay("ENT-03:" + way);
  }

  private void addSharedMeasurement(PackBuilder pack) {
    pack.with(
        maybeConditional(
            maybeCritical(PackBuilder.presence("SLP-01").atMostMm("50", "80")), "FCT-01"));
    pack.with(
        maybeConditional(
            maybeCritical(PackBuilder.presence("SLP-02").atMostMm("80", null).reading("SLP-01")),
            "FCT-01"));
  }

  private PackBuilder.Draft judged(String id) {
    PackBuilder.Draft draft = maybeCritical(PackBuilder.presence(id));
    return switch (random.nextInt(5)) {
      case 0 -> draft.atLeastMm("900", random.nextBoolean() ? "800" : null);
      case 1 -> draft.betweenMm("100", "200");
      default -> draft;
    };
  }

  private PackBuilder.Draft maybeCritical(PackBuilder.Draft draft) {
    return random.nextBoolean() ? draft.critical() : draft;
  }

  private PackBuilder.Draft maybeConditional(PackBuilder.Draft draft, String fact) {
    return switch (random.nextInt(8)) {
      case 0 -> draft.when("present(" + fact + ")");
      case 1 -> draft.when("absent(" + fact + ")");
      case 2 -> draft.when("storeys>1");
      case 3 -> draft.when("storeys>1 and absent(" + fact + ")");
      case 4 -> draft.when("commissioned>=2015 or present(" + fact + ")");
      case 5 -> draft.when("kind in (EDU)");
      default -> draft;
    };
  }

  /** Facts about a place with one or two entrances; {@code share} of the answers are known. */
  PlaceFacts facts(StandardPack pack, double share) {
    FactsBuilder facts =
        FactsBuilder.facts().kind(random.nextBoolean() ? "EDU.school" : "TRD.shop");
    int entrances = 1 + random.nextInt(2);
    for (int number = 1; number <= entrances; number++) {
      facts.entrance(number);
    }
    Completions completions = new Completions(pack, facts.build());
    for (Completions.Unknown unknown : completions.unknowns()) {
      if (random.nextDouble() < share) {
        Completions.answer(facts, unknown, random.nextInt(unknown.answers().size()));
      }
    }
    return facts.build();
  }

  /** The facts with one more of the unknowns answered, if any is left. */
  PlaceFacts withOneMore(StandardPack pack, PlaceFacts facts) {
    List<Completions.Unknown> left = new ArrayList<>(new Completions(pack, facts).unknowns());
    FactsBuilder builder = FactsBuilder.from(facts);
    if (!left.isEmpty()) {
      Completions.Unknown chosen = left.get(random.nextInt(left.size()));
      Completions.answer(builder, chosen, random.nextInt(chosen.answers().size()));
    }
    return builder.build();
  }
}
