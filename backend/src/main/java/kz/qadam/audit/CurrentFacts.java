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

/**
 * What is known of a place: for each entrance and criterion the latest observation over all
 * submitted audits. "Not observed" never hides an earlier observation.
 */
public record CurrentFacts(PlaceId place, List<RecordedObservation> observations) {

  public CurrentFacts {
    observations = List.copyOf(observations);
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

  /** The shape the verdict engine takes. */
  public PlaceFacts toPlaceFacts(PlaceTraits traits) {
    Map<CriterionId, Observation> whole = new HashMap<>();
    SortedMap<Integer, Map<CriterionId, Observation>> entrances = new TreeMap<>();
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
