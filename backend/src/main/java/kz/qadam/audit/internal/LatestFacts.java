package kz.qadam.audit.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.Observation;
import kz.qadam.standard.PlaceFacts;
import kz.qadam.standard.PlaceTraits;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one place after some of its visits, taken in order of submission. The later
 * visit counts; "not observed" never hides a real observation. Entrances are those that the latest
 * visit counted, as in {@link kz.qadam.audit.CurrentFacts}.
 */
public final class LatestFacts {

  private record Fact(Observation observation, LocalDate visitedOn) {

    /** Of equal dates the one taken later wins: it was submitted later. */
    private Fact or(Fact later) {
      if (observation.isReal() != later.observation.isReal()) {
        return observation.isReal() ? this : later;
      }
      return later.visitedOn.isBefore(visitedOn) ? this : later;
    }
  }

  private final SortedMap<Integer, Map<CriterionId, Fact>> facts = new TreeMap<>();
  private @Nullable Integer knownEntrances;
  private LocalDate latestVisit = LocalDate.MIN;

  public static LatestFacts of(List<PlaceHistory.Visit> visits) {
    LatestFacts facts = new LatestFacts();
    visits.forEach(facts::add);
    return facts;
  }

  /**
   * As {@code of(visits).toPlaceFacts(traits)}; most places were visited once, with nothing to
   * merge.
   */
  public static PlaceFacts toPlaceFacts(List<PlaceHistory.Visit> visits, PlaceTraits traits) {
    return visits.size() == 1
        ? toPlaceFacts(visits.getFirst(), traits)
        : of(visits).toPlaceFacts(traits);
  }

  private static PlaceFacts toPlaceFacts(PlaceHistory.Visit only, PlaceTraits traits) {
    SortedMap<Integer, Map<CriterionId, Observation>> entrances = new TreeMap<>(only.facts());
    entrances.remove(0);
    Integer counted = only.knownEntrances();
    if (counted != null) {
      entrances.tailMap(counted + 1).clear();
      for (int number = 1; number <= counted; number++) {
        entrances.putIfAbsent(number, Map.of());
      }
    }
    return new PlaceFacts(traits, only.facts().getOrDefault(0, Map.of()), entrances);
  }

  private void add(PlaceHistory.Visit visit) {
    if (!visit.visitedOn().isBefore(latestVisit)) {
      latestVisit = visit.visitedOn();
      knownEntrances = visit.knownEntrances();
    }
    visit
        .facts()
        .forEach(
            (entrance, observations) -> {
              Map<CriterionId, Fact> known = facts.computeIfAbsent(entrance, _ -> new HashMap<>());
              observations.forEach(
                  (criterion, observation) ->
                      known.merge(criterion, new Fact(observation, visit.visitedOn()), Fact::or));
            });
  }

  public PlaceFacts toPlaceFacts(PlaceTraits traits) {
    Map<CriterionId, Observation> whole = new HashMap<>();
    SortedMap<Integer, Map<CriterionId, Observation>> entrances = new TreeMap<>();
    for (int number = 1; knownEntrances != null && number <= knownEntrances; number++) {
      entrances.put(number, new HashMap<>());
    }
    facts.forEach(
        (entrance, known) -> {
          if (knownEntrances != null && entrance > knownEntrances) {
            return;
          }
          Map<CriterionId, Observation> target =
              entrance == 0 ? whole : entrances.computeIfAbsent(entrance, _ -> new HashMap<>());
          known.forEach((criterion, fact) -> target.put(criterion, fact.observation()));
        });
    return new PlaceFacts(traits, whole, entrances);
  }
}
