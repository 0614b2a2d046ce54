package kz.qadam.indicator;

import java.util.EnumMap;
import java.util.Map;
import kz.qadam.standard.AccessState;
import kz.qadam.standard.DisabilityGroup;

/** How many places stand at each level for one group; states without places count 0. */
public record LevelCounts(DisabilityGroup group, Map<AccessState, Long> counts) {

  public LevelCounts {
    Map<AccessState, Long> complete = new EnumMap<>(AccessState.class);
    for (AccessState state : AccessState.values()) {
      complete.put(state, counts.getOrDefault(state, 0L));
    }
    counts = Map.copyOf(complete);
  }

  public long count(AccessState state) {
    return counts.getOrDefault(state, 0L);
  }

  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The counts of two disjoint sets of places. */
  public LevelCounts plus(LevelCounts other) {
    Map<AccessState, Long> sum = new EnumMap<>(AccessState.class);
    for (AccessState state : AccessState.values()) {
      sum.put(state, count(state) + other.count(state));
    }
    return new LevelCounts(group, sum);
  }
}
