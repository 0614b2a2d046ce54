package kz.qadam.indicator.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.qadam.indicator.NumeratorRule;
import kz.qadam.indicator.UnitQuery.Selection;
import kz.qadam.standard.AccessRange;
import kz.qadam.standard.AccessState;
import kz.qadam.standard.DisabilityGroup;

/**
 * Sign of a place in a list, for the group that the list is about; else the worst of all groups, as
 * on the map.
 *
 * @param state code of the sign
 */
public record UnitLevel(String state, AccessRange range) {

  /** The groups that a list is about: one or all. */
  static List<DisabilityGroup> groupsOf(Selection selection) {
    return switch (selection) {
      case Selection.AtLevel(var group, var _) -> List.of(group);
      case Selection.OfIndicator(var indicator, var _)
          when indicator.numerator() instanceof NumeratorRule.Accessible(DisabilityGroup group) ->
          List.of(group);
      case Selection.OfIndicator _ -> List.of(DisabilityGroup.values());
    };
  }

  static UnitLevel of(Map<DisabilityGroup, AccessRange> levels, List<DisabilityGroup> groups) {
    if (groups.stream().noneMatch(levels::containsKey)) {
      return new UnitLevel(AccessState.NOT_ASSESSED.code(), AccessRange.UNKNOWN);
    }
    Stream<AccessRange> ranges =
        groups.stream().map(group -> levels.getOrDefault(group, AccessRange.UNKNOWN));
    AccessRange worst = ranges.reduce(AccessRange::worstOf).orElse(AccessRange.UNKNOWN);
    return new UnitLevel(AccessState.of(worst).code(), worst);
  }
}
