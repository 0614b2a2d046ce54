package kz.qadam.standard.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.qadam.standard.AccessRange;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.standard.Observation;
import kz.qadam.standard.OpenFact;
import kz.qadam.standard.PlaceFacts;
import kz.qadam.standard.PlaceTrait;
import kz.qadam.standard.PlaceVerdicts;
import kz.qadam.standard.Reason;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.Unit;
import org.jspecify.annotations.Nullable;

/** Facts and verdicts as the engine in JavaScript reads and gives them. */
final class JudgeLines {

  private JudgeLines() {}

  record FactsLine(
      String kind,
      @Nullable Integer storeys,
      @Nullable Integer commissionedYear,
      SortedMap<String, Seen> whole,
      SortedMap<Integer, SortedMap<String, Seen>> entrances) {

    static FactsLine of(PlaceFacts facts) {
      SortedMap<Integer, SortedMap<String, Seen>> entrances = new TreeMap<>();
      facts.entrances().forEach((number, seen) -> entrances.put(number, observations(seen)));
      return new FactsLine(
          facts.traits().kind(),
          facts.traits().storeys(),
          facts.traits().commissionedYear(),
          observations(facts.whole()),
          entrances);
    }

    private static SortedMap<String, Seen> observations(Map<CriterionId, Observation> seen) {
      SortedMap<String, Seen> observations = new TreeMap<>();
      seen.forEach((id, observation) -> observations.put(id.value(), Seen.of(observation)));
      return observations;
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Seen(
      String state, @Nullable String value, @Nullable String unit, @Nullable String reason) {

    static Seen of(Observation observation) {
      return switch (observation) {
        case Observation.Measured(BigDecimal value, Unit unit) ->
            new Seen("measured", value.toPlainString(), unit.symbol(), null);
        case Observation.Present _ -> new Seen("present", null, null, null);
        case Observation.Absent _ -> new Seen("absent", null, null, null);
        case Observation.NotApplicable(String why) -> new Seen("not_applicable", null, null, why);
        case Observation.NotObserved(String why) -> new Seen("not_observed", null, null, why);
      };
    }
  }

  record Answer(List<GroupAnswer> groups, List<Question> ruledOut) {

    static Answer of(PlaceVerdicts verdicts, StandardPack pack) {
      return new Answer(
          Stream.of(DisabilityGroup.values())
              .map(group -> GroupAnswer.of(group, verdicts, pack))
              .toList(),
          verdicts.ruledOut().stream()
              .map(question -> new Question(question.id().value(), question.entrance()))
              .toList());
    }
  }

  /**
   * Everything about one group.
   *
   * @param zones in the order of the pack; null: nothing in it applies
   */
  record GroupAnswer(
      String group,
      boolean isAssessed,
      Range range,
      List<@Nullable Range> zones,
      List<Cause> reasons,
      List<Open> toMeasure) {

    private static GroupAnswer of(
        DisabilityGroup group, PlaceVerdicts verdicts, StandardPack pack) {
      return new GroupAnswer(
          String.valueOf(group.code()),
          verdicts.isAssessed(group),
          Range.of(verdicts.range(group)),
          pack.zones().stream()
              .<@Nullable Range>map(
                  zone -> verdicts.findZoneRange(zone.id(), group).map(Range::of).orElse(null))
              .toList(),
          verdicts.reasons(group).stream().map(Cause::of).toList(),
          verdicts.toMeasure(group).stream().map(Open::of).toList());
    }
  }

  record Range(String worst, String best) {

    private static Range of(AccessRange range) {
      return new Range(lower(range.worst()), lower(range.best()));
    }
  }

  record Cause(
      String criterion, int entrance, @Nullable Seen observed, String verdict, String effect) {

    private static Cause of(Reason reason) {
      return new Cause(
          reason.criterion().id().value(),
          reason.entrance(),
          Optional.ofNullable(reason.observed()).map(Seen::of).orElse(null),
          reason.verdict().code(),
          reason.effect().code());
    }
  }

  record Question(String criterion, int entrance) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Open(@Nullable String criterion, @Nullable Integer entrance, @Nullable String trait) {

    private static Open of(OpenFact open) {
      return switch (open) {
        case OpenFact.OfCriterion(CriterionId id, int entrance) ->
            new Open(id.value(), entrance, null);
        case OpenFact.OfTrait(PlaceTrait trait) -> new Open(null, null, trait.word());
      };
    }
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
