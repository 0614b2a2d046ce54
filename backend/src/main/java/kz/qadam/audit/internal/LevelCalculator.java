package kz.qadam.audit.internal;

import java.util.EnumMap;
import java.util.Map;
import kz.qadam.standard.AccessRange;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.standard.PlaceVerdicts;

/** Takes the ranges of a place out of its verdicts; a group nobody looked for has none. */
final class LevelCalculator {

  private LevelCalculator() {}

  static Map<DisabilityGroup, AccessRange> ranges(PlaceVerdicts verdicts) {
    Map<DisabilityGroup, AccessRange> ranges = new EnumMap<>(DisabilityGroup.class);
    for (DisabilityGroup group : DisabilityGroup.values()) {
      if (verdicts.isAssessed(group)) {
        ranges.put(group, verdicts.range(group));
      }
    }
    return ranges;
  }
}
