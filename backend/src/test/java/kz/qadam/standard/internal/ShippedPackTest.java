package kz.qadam.standard.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.qadam.standard.AccessLevel;
import kz.qadam.standard.AccessRange;
import kz.qadam.standard.Criterion;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.standard.Observation;
import kz.qadam.standard.PlaceFacts;
import kz.qadam.standard.PlaceTraits;
import kz.qadam.standard.PlaceVerdicts;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.StandardPacks;
import kz.qadam.standard.VerdictEngine;
import kz.qadam.standard.Zone;
import kz.qadam.standard.ZoneId;
import kz.qadam.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pack that ships, as a whole. */
class ShippedPackTest {

  private static final StandardPacks PACKS = ShippedPacks.load();
  private final StandardPack pack = PACKS.current();
  private final VerdictEngine engine = PACKS.getEngine(pack);

  @Test
  void ordersItsZonesAsAVisitorMeetsThem() {
    assertThat(pack.zones().stream().map(Zone::id))
        .extracting(ZoneId::toString)
        .containsExactly("Z7", "Z1", "Z2", "Z3", "Z4", "Z5", "Z6", "Z8");
  }

  @Test
  void isFoundByIdAndVersion() {
    assertThat(PACKS.findPack(pack.id(), pack.version())).contains(pack);
    assertThat(PACKS.findPack(pack.id(), "0")).isEmpty();
  }

  @Test
  void compilesEachPackOnce() {
    VerdictEngine first = PACKS.getEngine(pack);

    assertThat(first.pack()).isSameAs(pack);
    assertThat(PACKS.getEngine(pack)).isSameAs(first);
  }

  @Test
  void hasNoEngineForAPackThatItDoesNotShip() {
    StandardPack other =
        new StandardPack(
            pack.id(),
            "0",
            pack.title(),
            pack.description(),
            pack.inForceFrom(),
            pack.inForceTo(),
            pack.zones(),
            pack.criteria(),
            pack.helpCriteria());

    assertThatThrownBy(() -> PACKS.getEngine(other)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void holdsTheWholeTableOfTheDomainBesidesItsOwnFacts() {
    assertThat(pack.criteria().stream().filter(c -> !c.id().value().startsWith("FCT-")))
        .hasSize(156);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void wordsEverythingInEachLanguage(Language language) {
    assertThat(pack.criteria()).allMatch(c -> c.wording().find(language).isPresent());
    assertThat(pack.zones()).allMatch(zone -> zone.name().find(language).isPresent());
    assertThat(pack.description().find(language)).isPresent();
  }

  @Test
  void citesASourceWithItsCertaintyForEachNorm() {
    assertThat(pack.criteria())
        .filteredOn(criterion -> !criterion.id().value().startsWith("FCT-"))
        .allMatch(criterion -> criterion.source().matches(".*\\[[HML]].*"));
  }

  @Test
  void marksItsOwnFactsAsItsOwn() {
    assertThat(pack.criteria())
        .filteredOn(criterion -> criterion.id().value().startsWith("FCT-"))
        .allMatch(criterion -> criterion.source().startsWith("Qadam:") && !criterion.isJudged());
  }

  @Test
  void speaksRespectfully() {
    assertThat(pack.criteria())
        .noneMatch(c -> c.wording().find(Language.RU).orElse("").contains("нвалиды"))
        .noneMatch(c -> c.wording().find(Language.KK).orElse("").contains("үгедектер"));
  }

  @ParameterizedTest
  @EnumSource(DisabilityGroup.class)
  void makesAPlaceAccessibleThatMeetsEverything(DisabilityGroup group) {
    PlaceVerdicts verdicts = engine.judge(facts("EDU.school"));
    assertThat(verdicts.range(group)).isEqualTo(AccessRange.of(AccessLevel.ACCESSIBLE));
    assertThat(verdicts.toMeasure(group)).isEmpty();
  }

  @Test
  void asksNothingOfTheInsideOfABusStop() {
    PlaceVerdicts verdicts = engine.judge(facts("TRN.stop"));
    assertThat(verdicts.findZoneRange(new ZoneId("Z3"), DisabilityGroup.WHEELCHAIR)).isEmpty();
    assertThat(verdicts.findZoneRange(new ZoneId("Z7"), DisabilityGroup.WHEELCHAIR)).isPresent();
  }

  @Test
  void takesStairsAsAWayInForSightButNotForWheelchairs() {
    PlaceFacts facts = withEntrance("FCT-21", "FCT-22", "FCT-23");
    assertThat(entrance(facts, DisabilityGroup.WHEELCHAIR))
        .contains(AccessRange.of(AccessLevel.INACCESSIBLE));
    assertThat(entrance(facts, DisabilityGroup.SIGHT))
        .contains(AccessRange.of(AccessLevel.ACCESSIBLE));
  }

  private Optional<AccessRange> entrance(PlaceFacts facts, DisabilityGroup group) {
    return engine.judge(facts).findZoneRange(new ZoneId("Z2"), group);
  }

  private PlaceFacts withEntrance(String... absent) {
    PlaceFacts good = facts("EDU.school");
    Map<CriterionId, Observation> answers = new TreeMap<>(good.whole());
    for (String id : absent) {
      answers.put(new CriterionId(id), new Observation.Absent());
    }
    return new PlaceFacts(good.traits(), answers, good.entrances());
  }

  private PlaceFacts facts(String kind) {
    Map<CriterionId, Observation> answers = new TreeMap<>();
    for (Criterion criterion : pack.criteria()) {
      if (criterion.isAsked()) {
        answers.put(criterion.id(), GoodAnswers.to(criterion));
      }
    }
    return new PlaceFacts(new PlaceTraits(kind, 2, 2018), answers, new TreeMap<>());
  }
}
