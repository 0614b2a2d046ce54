package kz.qadam.standard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Small packs for tests: zone Z1 blocks, Z2 is the entrance and blocks, Z5 lowers. A criterion says
 * only what matters; it defaults to an ordinary presence for wheelchair users.
 */
final class PackBuilder {

  static final ZoneId WAY = new ZoneId("Z1");
  static final ZoneId ENTRANCE = new ZoneId("Z2");
  static final ZoneId TOILET = new ZoneId("Z5");

  private final List<Criterion> criteria = new ArrayList<>();
  private final List<CriterionId> help = new ArrayList<>();

  static PackBuilder aPack() {
    return new PackBuilder();
  }

  static Draft presence(String id) {
    return new Draft(id);
  }

  static CriterionId id(String id) {
    return new CriterionId(id);
  }

  PackBuilder with(Draft draft) {
    criteria.add(draft.build());
    return this;
  }

  PackBuilder withHelp(String id) {
    help.add(new CriterionId(id));
    return this;
  }

  StandardPack build() {
    return new StandardPack(
        "made-up",
        "1",
        text("pack"),
        text("pack"),
        LocalDate.of(2020, 1, 1),
        null,
        List.of(
            zone(WAY, ZoneRole.BLOCKING, Scope.PLACE),
            zone(ENTRANCE, ZoneRole.BLOCKING, Scope.ENTRANCE),
            zone(TOILET, ZoneRole.LOWERING, Scope.PLACE)),
        criteria,
        help);
  }

  private static Zone zone(ZoneId id, ZoneRole role, Scope scope) {
    return new Zone(id, text(id.value()), role, scope, Condition.parse(""));
  }

  private static LocalizedText text(String text) {
    return new LocalizedText(text, text, text);
  }

  /** A criterion in the making. */
  static final class Draft {

    private final CriterionId id;
    private ZoneId zone = WAY;
    private @Nullable Scope scope;
    private Unit unit = Unit.PRESENCE;
    private Rule rule = new Rule.Required();
    private Set<DisabilityGroup> groups = EnumSet.of(DisabilityGroup.WHEELCHAIR);
    private Weight weight = Weight.ORDINARY;
    private Condition condition = new Condition.Always();
    private @Nullable Alternative alternative;
    private @Nullable CriterionId reads;

    private Draft(String id) {
      this.id = new CriterionId(id);
    }

    Draft in(ZoneId value) {
      zone = value;
      return this;
    }

    Draft critical() {
      weight = Weight.CRITICAL;
      return this;
    }

    Draft recorded() {
      rule = new Rule.Recorded();
      return this;
    }

    Draft oneOf() {
      rule = new Rule.OneOf();
      return this;
    }

    Draft aboutTheWholePlace() {
      scope = Scope.PLACE;
      return this;
    }

    Draft atLeastMm(String norm, @Nullable String blocking) {
      unit = Unit.MILLIMETRE;
      rule = new Rule.AtLeast(new BigDecimal(norm), number(blocking));
      return this;
    }

    Draft atMostMm(String norm, @Nullable String blocking) {
      unit = Unit.MILLIMETRE;
      rule = new Rule.AtMost(new BigDecimal(norm), number(blocking));
      return this;
    }

    Draft betweenMm(String least, String most) {
      unit = Unit.MILLIMETRE;
      rule = new Rule.Between(new BigDecimal(least), new BigDecimal(most));
      return this;
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
      return text == null ? null : new BigDecimal(text);
    }

    Draft forGroups(DisabilityGroup first, DisabilityGroup... others) {
      groups = EnumSet.of(first, others);
      return this;
    }

    Draft when(String text) {
      condition = Condition.parse(text);
      return this;
    }

    Draft asWay(String text) {
      alternative = Alternative.parse(text);
      return this;
    }

    Draft reading(String other) {
      reads = new CriterionId(other);
      return this;
    }

    private Criterion build() {
      Scope zoneScope = zone.equals(ENTRANCE) ? Scope.ENTRANCE : Scope.PLACE;
      return new Criterion(
          id,
          zone,
          scope == null ? zoneScope : scope,
          text(id.value()),
          unit,
          rule,
          groups,
          weight,
          condition,
          alternative,
          reads == null ? id : reads,
          "test");
    }
  }
}
