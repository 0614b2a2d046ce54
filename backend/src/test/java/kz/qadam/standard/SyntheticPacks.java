package kz.qadam.standard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Made-up packs from a seed: between them they use every rule, condition, unit, role and way. */
public final class SyntheticPacks {

  private static final List<String> KINDS = List.of("EDU", "EDU.school", "HLT", "TRD.mall", "HSE");
  private static final List<Unit> NUMERIC =
      List.of(Unit.values()).stream().filter(Unit::isNumeric).toList();

  private final Random random;
  private final List<Criterion> criteria = new ArrayList<>();
  private final List<String> placeFacts = new ArrayList<>();
  private int next;

  public SyntheticPacks(long seed) {
    random = new Random(seed);
  }

  public StandardPack make() {
    criteria.clear();
    placeFacts.clear();
    next = 0;
    List<Zone> zones = new ArrayList<>();
    zones.add(zone("Z3", Scope.PLACE));
    zones.add(zone("Z1", Scope.PLACE));
    zones.add(zone("Z2", Scope.ENTRANCE));
    if (random.nextBoolean()) {
      zones.add(zone("Z4", Scope.ENTRANCE));
    }
    addFacts(zones.getFirst(), placeFacts);
    zones.forEach(this::fill);
    List<CriterionId> help = new ArrayList<>();
    if (random.nextBoolean()) {
      help.add(add(zones.get(1), Scope.PLACE, Unit.PRESENCE, judgedPresence(), placeFacts));
    }
    LocalDate from = LocalDate.of(2020, 1, 1);
    String id = "made-up-" + random.nextInt(1_000_000);
    return new StandardPack(id, "1", text(id), text(id), from, null, zones, criteria, help);
  }

  private Zone zone(String id, Scope scope) {
    ZoneRole role = random.nextBoolean() ? ZoneRole.BLOCKING : ZoneRole.LOWERING;
    String condition = random.nextInt(3) == 0 ? kindQuestion() : "";
    return new Zone(new ZoneId(id), text(id), role, scope, Condition.parse(condition));
  }

  private static LocalizedText text(String text) {
    return new LocalizedText(text, text, text);
  }

  /**
   * Presences that conditions ask for, of which the kind of place alone says whether they apply.
   */
  private void addFacts(Zone zone, List<String> names) {
    for (int i = 0; i < 2; i++) {
      names.add(add(zone, zone.scope(), Unit.PRESENCE, presence(), List.of()).value());
    }
  }

  private void fill(Zone zone) {
    List<String> facts = new ArrayList<>(placeFacts);
    if (zone.scope() == Scope.ENTRANCE) {
      addFacts(zone, facts);
      add(zone, Scope.PLACE, Unit.PRESENCE, judgedPresence(), placeFacts);
    }
    int questions = 1 + random.nextInt(3);
    for (int i = 0; i < questions; i++) {
      addQuestion(zone, facts);
    }
    if (random.nextBoolean()) {
      addWays(zone, facts);
    }
  }

  private void addQuestion(Zone zone, List<String> facts) {
    if (random.nextInt(3) == 0) {
      add(zone, zone.scope(), Unit.PRESENCE, judgedPresence(), facts);
      return;
    }
    Unit unit = pick(NUMERIC);
    CriterionId measured = add(zone, zone.scope(), unit, number(unit), facts);
    if (random.nextInt(3) == 0) {
      add(draft(zone, zone.scope(), unit, number(unit), facts, null, measured, someGroups()));
    }
  }

  private void addWays(Zone zone, List<String> facts) {
    Set<DisabilityGroup> groups = someGroups();
    CriterionId met = nextId();
    add(
        new Criterion(
            met,
            zone.id(),
            zone.scope(),
            text(met.value()),
            Unit.PRESENCE,
            new Rule.OneOf(),
            groups,
            weight(),
            zone.condition(),
            null,
            met,
            "test"));
    for (String way : List.of("level", "ramp", "lift").subList(0, 1 + random.nextInt(3))) {
      Alternative alternative = new Alternative(met, way);
      Rule opens = random.nextBoolean() ? new Rule.Recorded() : new Rule.Required();
      add(draft(zone, zone.scope(), Unit.PRESENCE, opens, List.of(), alternative, null, groups));
      if (random.nextBoolean()) {
        Unit unit = pick(NUMERIC);
        Rule judged = limits(unit, random.nextInt(3));
        add(draft(zone, zone.scope(), unit, judged, facts, alternative, null, someGroups()));
      }
    }
  }

  private CriterionId add(Zone zone, Scope scope, Unit unit, Rule rule, List<String> facts) {
    return add(draft(zone, scope, unit, rule, facts, null, null, someGroups()));
  }

  private CriterionId add(Criterion criterion) {
    criteria.add(criterion);
    return criterion.id();
  }

  private Criterion draft(
      Zone zone,
      Scope scope,
      Unit unit,
      Rule rule,
      List<String> facts,
      @Nullable Alternative alternative,
      @Nullable CriterionId reads,
      Set<DisabilityGroup> groups) {
    CriterionId id = nextId();
    Condition own = facts.isEmpty() ? Condition.parse("") : Condition.parse(maybe(facts));
    return new Criterion(
        id,
        zone.id(),
        scope,
        text(id.value()),
        unit,
        rule,
        groups,
        weight(),
        Condition.both(zone.condition(), own),
        alternative,
        reads == null ? id : reads,
        "test");
  }

  private CriterionId nextId() {
    return new CriterionId("SYN-%02d".formatted(next++));
  }

  private Weight weight() {
    return random.nextBoolean() ? Weight.CRITICAL : Weight.ORDINARY;
  }

  private Set<DisabilityGroup> someGroups() {
    Set<DisabilityGroup> groups = EnumSet.of(pick(List.of(DisabilityGroup.values())));
    for (DisabilityGroup group : DisabilityGroup.values()) {
      if (random.nextBoolean()) {
        groups.add(group);
      }
    }
    return groups;
  }

  private Rule presence() {
    return random.nextBoolean() ? new Rule.Recorded() : new Rule.Required();
  }

  private static Rule judgedPresence() {
    return new Rule.Required();
  }

  private Rule number(Unit unit) {
    int sort = random.nextInt(7);
    return sort == 6 ? new Rule.Recorded() : limits(unit, sort % 3);
  }

  /** At least, at most or between, with or without a blocking threshold. */
  private Rule limits(Unit unit, int sort) {
    BigDecimal low = limit(unit);
    BigDecimal high = low.add(limit(unit));
    boolean blocks = random.nextBoolean();
    return switch (sort) {
      case 0 -> new Rule.AtLeast(high, blocks ? low : null);
      case 1 -> new Rule.AtMost(low, blocks ? high : null);
      default -> new Rule.Between(low, random.nextInt(5) == 0 ? low : high);
    };
  }

  /** At most two fifths of what is possible, so that something lies beyond two of them. */
  private BigDecimal limit(Unit unit) {
    int thousandths = unit.most().intValueExact() * 400;
    BigDecimal exact = BigDecimal.valueOf(1 + random.nextInt(thousandths), 3);
    int decimals = random.nextInt(4);
    return exact.setScale(decimals, RoundingMode.UP);
  }

  private String maybe(List<String> facts) {
    return random.nextInt(3) == 0 ? "" : condition(facts, 2);
  }

  private String condition(List<String> facts, int depth) {
    if (depth > 0 && random.nextBoolean()) {
      String word = random.nextBoolean() ? " and " : " or ";
      return "(" + condition(facts, depth - 1) + word + condition(facts, depth - 1) + ")";
    }
    return switch (random.nextInt(5)) {
      case 0 -> "storeys" + pick(List.of(">=2", ">1", "<3", "<=2"));
      case 1 -> "commissioned" + pick(List.of(">=2015", ">1999", "<2000", "<=2014"));
      case 2 -> kindQuestion();
      case 3 -> "absent(" + pick(facts) + ")";
      default -> "present(" + pick(facts) + ")";
    };
  }

  private String kindQuestion() {
    String not = random.nextBoolean() ? "not " : "";
    return "kind " + not + "in (" + pick(KINDS) + ", " + pick(KINDS) + ")";
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
