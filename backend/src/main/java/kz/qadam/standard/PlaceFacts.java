package kz.qadam.standard;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that is known of one place: what the engine judges.
 *
 * <p>A criterion without an observation was not observed. An observation in {@code whole} of a
 * criterion that is asked per entrance holds for every entrance without a real answer of its own.
 *
 * @param whole observations about the place as a whole
 * @param entrances observations by entrance number, 1 and up; empty: one entrance nobody described
 */
public record PlaceFacts(
    PlaceTraits traits,
    Map<CriterionId, Observation> whole,
    SortedMap<Integer, Map<CriterionId, Observation>> entrances) {

  public PlaceFacts {
    whole = Map.copyOf(whole);
    SortedMap<Integer, Map<CriterionId, Observation>> copy = new TreeMap<>();
    entrances.forEach((number, observations) -> copy.put(number, Map.copyOf(observations)));
    entrances = Collections.unmodifiableSortedMap(copy);
    if (!copy.isEmpty() && copy.firstKey() < 1) {
      throw new IllegalArgumentException("entrances count from 1, was " + copy.firstKey());
    }
  }

  /** A place nobody visited. */
  public static PlaceFacts unvisited(PlaceTraits traits) {
    return new PlaceFacts(traits, Map.of(), new TreeMap<>());
  }
}
