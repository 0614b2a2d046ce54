package kz.qadam.demo.assessment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.qadam.demo.Chance;
import kz.qadam.demo.DemoTable;
import kz.qadam.demo.MadeUpPlace;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.Observation;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** How often the things that conditions ask for are there, from {@code demo/facts.csv}. */
final class FactTable {

  private static final double USUAL_PROBABILITY = 0.5;

  /**
   * @param percent for the qualities in their order
   * @param unless the thing is not there when this one is; null: whatever else is there
   * @param storeysFrom the thing is not there in lower buildings; 0: in any
   */
  private record Frequency(List<Integer> percent, @Nullable CriterionId unless, int storeysFrom) {}

  private final Map<CriterionId, Frequency> frequencies =
      DemoTable.read("facts", row -> Map.entry(new CriterionId(row.get("criterion")), of(row)))
          .stream()
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

  /**
   * Whether the thing is there.
   *
   * @param present what is known to be there
   */
  Observation draw(
      CriterionId fact,
      MadeUpPlace place,
      Quality quality,
      Set<CriterionId> present,
      Chance chance) {
    Frequency frequency = frequencies.get(fact);
    double probability = USUAL_PROBABILITY;
    if (frequency != null) {
      Integer storeys = place.storeys();
      boolean excluded =
          (frequency.unless() != null && present.contains(frequency.unless()))
              || (storeys != null && storeys < frequency.storeysFrom());
      probability = excluded ? 0 : frequency.percent().get(quality.rank()) / 100.0;
    }
    return chance.happens(probability) ? new Observation.Present() : new Observation.Absent();
  }

  private static Frequency of(CSVRecord row) {
    String unless = row.get("unless");
    String storeys = row.get("storeys_from");
    return new Frequency(
        List.of(
            Integer.valueOf(row.get("poor")),
            Integer.valueOf(row.get("middling")),
            Integer.valueOf(row.get("good")),
            Integer.valueOf(row.get("excellent"))),
        unless.isEmpty() ? null : new CriterionId(unless),
        storeys.isEmpty() ? 0 : Integer.parseInt(storeys));
  }
}
