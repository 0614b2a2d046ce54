package kz.qadam.replay;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.qadam.standard.AccessState;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.territory.KatoCode;

/**
 * What a replay found, counted.
 *
 * @param places that flip for at least one group
 * @param byGroup places by group
 * @param byRegion places by region, however many groups
 * @param byCriterion flips in which the criterion is a cause; one flip may have several
 * @param moves from which state to which, by group
 */
public record FlipCounts(
    long places,
    Map<DisabilityGroup, Long> byGroup,
    Map<KatoCode, Long> byRegion,
    Map<CriterionId, Long> byCriterion,
    List<Move> moves) {

  public FlipCounts {
    byGroup = Collections.unmodifiableMap(new LinkedHashMap<>(byGroup));
    byRegion = Collections.unmodifiableMap(new LinkedHashMap<>(byRegion));
    byCriterion = Collections.unmodifiableMap(new LinkedHashMap<>(byCriterion));
    moves = List.copyOf(moves);
  }

  /** So many places go from one state to another for a group. */
  public record Move(DisabilityGroup group, AccessState from, AccessState to, long places) {}
}
