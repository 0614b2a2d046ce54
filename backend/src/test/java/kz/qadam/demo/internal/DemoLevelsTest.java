package kz.qadam.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.qadam.demo.MadeUpAudit;
import kz.qadam.demo.MadeUpPlace;
import kz.qadam.demo.internal.DemoSample.Assessed;
import kz.qadam.standard.AccessState;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.standard.Observation;
import kz.qadam.standard.PlaceFacts;
import kz.qadam.standard.PlaceTraits;
import kz.qadam.standard.VerdictEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the engine makes of the demo: every level must be there to be seen. */
class DemoLevelsTest {

  private static final VerdictEngine ENGINE = new VerdictEngine(DemoSample.PACK);

  @ParameterizedTest
  @EnumSource(names = {"WHEELCHAIR", "MUSCULOSKELETAL", "SIGHT"})
  void showsDecidedOpenAndMissingLevelsInTheTown(DisabilityGroup group) {
    assertThat(count(DemoSample.TOWN, group))
        .containsKeys(
            AccessState.ACCESSIBLE,
            AccessState.PARTIAL,
            AccessState.INACCESSIBLE,
            AccessState.UNDECIDED,
            AccessState.NOT_ASSESSED);
  }

  @ParameterizedTest
  @EnumSource
  void decidesTheLevelOfSomePlacesOfTheCountryForEachGroup(DisabilityGroup group) {
    Map<AccessState, Integer> counts = count(DemoSample.COUNTRY, group);

    assertThat(counts.getOrDefault(AccessState.ACCESSIBLE, 0))
        .isGreaterThan(DemoSample.COUNTRY_SIZE / 20);
    assertThat(counts.getOrDefault(AccessState.NOT_ASSESSED, 0))
        .isBetween(DemoSample.COUNTRY_SIZE / 2, DemoSample.COUNTRY_SIZE * 6 / 10);
  }

  private static Map<AccessState, Integer> count(List<Assessed> made, DisabilityGroup group) {
    Map<AccessState, Integer> counts = new EnumMap<>(AccessState.class);
    for (Assessed one : made) {
      List<MadeUpAudit> audits = one.assessment().audits();
      AccessState state =
          audits.isEmpty()
              ? AccessState.NOT_ASSESSED
              : AccessState.of(ENGINE.judge(factsOf(one.place(), audits.getLast())).range(group));
      counts.merge(state, 1, Integer::sum);
    }
    return counts;
  }

  private static PlaceFacts factsOf(MadeUpPlace place, MadeUpAudit audit) {
    Map<CriterionId, Observation> whole = new HashMap<>();
    SortedMap<Integer, Map<CriterionId, Observation>> entrances = new TreeMap<>();
    for (MadeUpAudit.Answer answer : audit.answers()) {
      Map<CriterionId, Observation> facts =
          answer.entrance() == 0
              ? whole
              : entrances.computeIfAbsent(answer.entrance(), _ -> new HashMap<>());
      facts.put(answer.criterion(), answer.observation());
    }
    PlaceTraits traits = new PlaceTraits(place.kind(), place.storeys(), place.commissionedYear());
    return new PlaceFacts(traits, whole, entrances);
  }
}
