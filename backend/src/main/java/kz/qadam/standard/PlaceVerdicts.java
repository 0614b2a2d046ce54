package kz.qadam.standard;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What one place is for each group: levels of zones and of the whole, with reasons. Immutable. */
public interface PlaceVerdicts {

  /** The level of the place; {@link AccessRange#UNKNOWN} as long as nothing relevant was seen. */
  AccessRange range(DisabilityGroup group);

  /** Whether anything that matters for the group was observed. */
  boolean isAssessed(DisabilityGroup group);

  /** The level of a zone; empty when nothing in it applies to the group. */
  Optional<AccessRange> findZoneRange(ZoneId zone, DisabilityGroup group);

  /** Every judged criterion of the group, in visiting order, entrance after entrance. */
  List<Reason> reasons(DisabilityGroup group);

  /** Those of {@link #reasons(DisabilityGroup)} that are about one of these criteria. */
  List<Reason> reasons(DisabilityGroup group, Set<CriterionId> criteria);

  /**
   * The smallest set of unknowns whose answers decide the level, whatever they turn out to be;
   * those that can narrow the range most come first.
   */
  List<OpenFact> toMeasure(DisabilityGroup group);

  /**
   * The questions that make no sense here: their condition fails, whatever is still unknown. In the
   * order of the form, those of a criterion entrance after entrance.
   */
  List<OpenFact.OfCriterion> ruledOut();
}
