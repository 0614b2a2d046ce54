package kz.qadam.standard;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Facts for tests: a school of unknown height and age, nothing observed unless said. */
final class FactsBuilder {

  private String kind = "EDU.school";
  private @Nullable Integer storeys;
  private @Nullable Integer commissionedYear;
  private final Map<CriterionId, Observation> whole = new HashMap<>();
  private final TreeMap<Integer, Map<CriterionId, Observation>> entrances = new TreeMap<>();

  static FactsBuilder facts() {
    return new FactsBuilder();
  }

  static FactsBuilder from(PlaceFacts facts) {
    FactsBuilder builder = new FactsBuilder();
    builder.kind = facts.traits().kind();
    builder.storeys = facts.traits().storeys();
    builder.commissionedYear = facts.traits().commissionedYear();
    builder.whole.putAll(facts.whole());
    facts.entrances().forEach((n, seen) -> builder.entrances.put(n, new HashMap<>(seen)));
    return builder;
  }

  FactsBuilder kind(String value) {
    kind = value;
    return this;
  }

  FactsBuilder storeys(int value) {
    storeys = value;
    return this;
  }

  FactsBuilder commissioned(int value) {
    commissionedYear = value;
    return this;
  }

  FactsBuilder with(String id, Observation observation) {
    whole.put(new CriterionId(id), observation);
    return this;
  }

  FactsBuilder present(String id) {
    return with(id, new Observation.Present());
  }

  FactsBuilder absent(String id) {
    return with(id, new Observation.Absent());
  }

  FactsBuilder millimetres(String id, long value) {
    return with(id, Observation.Measured.of(value, Unit.MILLIMETRE));
  }

  FactsBuilder notApplicable(String id) {
    return with(id, new Observation.NotApplicable("no such thing here"));
  }

  FactsBuilder entrance(int number) {
    entrances.computeIfAbsent(number, n -> new HashMap<>());
    return this;
  }

  FactsBuilder at(int number, CriterionId id, Observation observation) {
    if (number == 0) {
      whole.put(id, observation);
    } else {
      entrance(number);
      entrances.getOrDefault(number, new HashMap<>()).put(id, observation);
    }
    return this;
  }

  FactsBuilder at(int number, String id, Observation observation) {
    return at(number, new CriterionId(id), observation);
  }

  PlaceFacts build() {
    return new PlaceFacts(new PlaceTraits(kind, storeys, commissionedYear), whole, entrances);
  }
}
