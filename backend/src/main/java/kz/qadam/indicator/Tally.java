package kz.qadam.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.qadam.standard.DisabilityGroup;

/**
 * Everything that is counted in one set of units; tallies of disjoint sets add up.
 *
 * @param places registered places
 * @param services registered services
 * @param approximatePlaces places whose territory comes from an approximate outline
 * @param estimates by the id of the indicator
 * @param levels one entry for each disability group, in their order
 */
public record Tally(
    long places,
    long services,
    long approximatePlaces,
    Map<String, Estimate> estimates,
    List<LevelCounts> levels) {

  /** Nothing was counted. */
  public static final Tally NONE =
      new Tally(
          0,
          0,
          0,
          Map.of(),
          Stream.of(DisabilityGroup.values())
              .map(group -> new LevelCounts(group, Map.of()))
              .toList());

  public Tally {
    estimates = Map.copyOf(estimates);
    levels = List.copyOf(levels);
  }

  /** The estimate of the indicator with this id; of no units when the tally has none. */
  public Estimate estimate(String indicatorId) {
    return estimates.getOrDefault(indicatorId, Estimate.NONE);
  }

  /** Counts of the union of two disjoint sets of units. */
  public Tally plus(Tally other) {
    Map<String, Estimate> sum = new HashMap<>(estimates);
    other.estimates.forEach((id, estimate) -> sum.merge(id, estimate, Estimate::plus));
    List<LevelCounts> sumOfLevels = new ArrayList<>();
    for (int i = 0; i < levels.size(); i++) {
      sumOfLevels.add(levels.get(i).plus(other.levels.get(i)));
    }
    return new Tally(
        places + other.places,
        services + other.services,
        approximatePlaces + other.approximatePlaces,
        sum,
        sumOfLevels);
  }
}
