package kz.qadam.standard;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The verdicts of one place: levels at once, reasons and plans when somebody asks. */
final class JudgedPlace implements PlaceVerdicts {

  private final VerdictEngine engine;
  private final PlaceFacts facts;
  private final Map<DisabilityGroup, Levels> levels = new EnumMap<>(DisabilityGroup.class);

  /** What is known for one group. */
  private static final class Levels {

    private final boolean isAssessed;
    private final int place;

    /** Spans in the order of the pack. */
    private final byte[] zones;

    Levels(GroupTree tree, SituationReader reader) {
      isAssessed = reader.isAssessed(tree.group());
      zones = tree.zoneSpans(reader.situation());
      place = tree.span(reader.situation(), zones);
    }
  }

  JudgedPlace(VerdictEngine engine, PlaceFacts facts) {
    this.engine = engine;
    this.facts = facts;
    SituationReader reader = new SituationReader(engine.index(), facts);
    for (DisabilityGroup group : engine.groups()) {
      levels.put(group, new Levels(engine.tree(group), reader));
    }
  }

  @Override
  public AccessRange range(DisabilityGroup group) {
    return isAssessed(group) ? Span.toRange(levels(group).place) : AccessRange.UNKNOWN;
  }

  @Override
  public boolean isAssessed(DisabilityGroup group) {
    return levels(group).isAssessed;
  }

  @Override
  public Optional<AccessRange> findZoneRange(ZoneId zone, DisabilityGroup group) {
    List<Zone> zones = engine.pack().zones();
    for (int i = 0; i < zones.size(); i++) {
      if (zones.get(i).id().equals(zone)) {
        return toRange(levels(group).zones[i]);
      }
    }
    return Optional.empty();
  }

  private static Optional<AccessRange> toRange(int span) {
    boolean nothingApplies = Span.low(span) == Span.NOTHING_APPLIES;
    return nothingApplies ? Optional.empty() : Optional.of(Span.toRange(span));
  }

  private Levels levels(DisabilityGroup group) {
    return Objects.requireNonNull(levels.get(group));
  }

  @Override
  public List<Reason> reasons(DisabilityGroup group) {
    return new ReasonCollector(engine, facts, group, _ -> true).collect();
  }

  @Override
  public List<Reason> reasons(DisabilityGroup group, Set<CriterionId> criteria) {
    return new ReasonCollector(engine, facts, group, criteria::contains).collect();
  }

  @Override
  public List<OpenFact> toMeasure(DisabilityGroup group) {
    return new MeasurementPlan(engine, facts, group).list();
  }

  @Override
  public List<OpenFact.OfCriterion> ruledOut() {
    Situation situation = new SituationReader(engine.index(), facts).situation();
    return engine.index().conditionals().stream()
        .flatMap(conditional -> conditional.ruledOut(situation).stream())
        .toList();
  }
}
