package kz.qadam.standard;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Takes away from a visit what a failure does not need. */
public final class SmallerFacts {

  private SmallerFacts() {}

  /** A visit that still fails, and no longer when one more thing is taken away. */
  public static PlaceFacts of(PlaceFacts failing, Predicate<PlaceFacts> fails) {
    PlaceFacts smallest = failing;
    Optional<PlaceFacts> smaller = Optional.of(failing);
    while (smaller.isPresent()) {
      smallest = smaller.get();
      smaller = withOneLess(smallest).filter(fails).findFirst();
    }
    return smallest;
  }

  private static Stream<PlaceFacts> withOneLess(PlaceFacts facts) {
    PlaceTraits traits = facts.traits();
    Stream<PlaceFacts> fewerEntrances =
        facts.entrances().keySet().stream()
            .map(
                number -> {
                  TreeMap<Integer, Map<CriterionId, Observation>> left =
                      new TreeMap<>(facts.entrances());
                  left.remove(number);
                  return new PlaceFacts(traits, facts.whole(), left);
                });
    Stream<PlaceFacts> lessSeen =
        facts.whole().keySet().stream()
            .map(id -> new PlaceFacts(traits, without(facts.whole(), id), facts.entrances()));
    Stream<PlaceFacts> lessSeenAtOne =
        facts.entrances().entrySet().stream()
            .flatMap(
                entrance ->
                    entrance.getValue().keySet().stream()
                        .map(
                            id -> {
                              TreeMap<Integer, Map<CriterionId, Observation>> left =
                                  new TreeMap<>(facts.entrances());
                              left.put(entrance.getKey(), without(entrance.getValue(), id));
                              return new PlaceFacts(traits, facts.whole(), left);
                            }));
    return Stream.of(fewerEntrances, lessSeen, lessSeenAtOne).flatMap(smaller -> smaller);
  }

  private static Map<CriterionId, Observation> without(
      Map<CriterionId, Observation> seen, CriterionId id) {
    Map<CriterionId, Observation> left = new HashMap<>(seen);
    left.remove(id);
    return left;
  }
}
