package kz.qadam.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.Observation;
import kz.qadam.standard.PlaceFacts;
import kz.qadam.standard.PlaceTraits;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a place: for each entrance and criterion the latest observation over all
 * submitted audits. "Not observed" never hides an earlier observation.
 *
 * @param knownEntrances how many the latest visit counted; null: it did not say
 * @param observations none of an entrance beyond that number: it is no longer there
 */
public record CurrentFacts(
    PlaceId place, @Nullable Integer knownEntrances, List<RecordedObservation> observations) {

  public CurrentFacts {
    observations =
        observations.stream()
            .filter(seen -> knownEntrances == null || seen.entrance() <= knownEntrances)
            .toList();
  }

  /** As if nobody had ever been at the place. */
  public static CurrentFacts unknown(PlaceId place) {
    return new CurrentFacts(place, null, List.of());
  }

  /** No audit was ever submitted. */
  public boolean isEmpty() {
    return observations.isEmpty();
  }

  /** The observation for a criterion at an entrance, 0 being the place as a whole. */
  public Optional<RecordedObservation> find(CriterionId criterion, int entrance) {
    return observations.stream()
        .filter(o -> o.entrance() == entrance && o.criterion().equals(criterion))
        .findFirst();
  }

  /** The shape the verdict engine takes; an entrance that nobody looked at is there, unknown. */
  public PlaceFacts toPlaceFacts(PlaceTraits traits) {
    Map<CriterionId, Observation> whole = new HashMap<>();
    SortedMap<Integer, Map<CriterionId, Observation>> entrances = new TreeMap<>();
    for (int number = 1; knownEntrances != null && number <= knownEntrances; number++) {
      entrances.put(number, new HashMap<>());
    }
    for (RecordedObservation recorded : observations) {
      Map<CriterionId, Observation> target =
          recorded.entrance() == 0
              ? whole
              : entrances.computeIfAbsent(recorded.entrance(), _ -> new HashMap<>());
      target.put(recorded.criterion(), recorded.observation());
    }
    return new PlaceFacts(traits, whole, entrances);
  }
}
