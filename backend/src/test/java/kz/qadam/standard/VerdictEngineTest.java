package kz.qadam.standard;

import static kz.qadam.standard.FactsBuilder.facts;
import static kz.qadam.standard.PackBuilder.ENTRANCE;
import static kz.qadam.standard.PackBuilder.TOILET;
import static kz.qadam.standard.PackBuilder.WAY;
import static kz.qadam.standard.PackBuilder.aPack;
import static kz.qadam.standard.PackBuilder.presence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One table for each rule of the roll-up. */
class VerdictEngineTest {

  private static final DisabilityGroup K = DisabilityGroup.WHEELCHAIR;

  private static void give(FactsBuilder facts, int entrance, String id, String answer) {
    switch (answer) {
      case "yes" -> facts.at(entrance, id, new Observation.Present());
      case "no" -> facts.at(entrance, id, new Observation.Absent());
      case "n/a" -> facts.at(entrance, id, new Observation.NotApplicable("none here"));
      case "unseen" -> facts.at(entrance, id, new Observation.NotObserved("locked"));
      case "-" -> {}
      default -> facts.at(entrance, id, Observation.Measured.of(answer, Unit.MILLIMETRE));
    }
  }

  private static String range(StandardPack pack, FactsBuilder facts) {
    return text(new VerdictEngine(pack).judge(facts.build()).range(K));
  }

  private static String text(AccessRange range) {
    return range.isDecided() ? range.worst().name() : range.worst() + ".." + range.best();
  }

  @ParameterizedTest
  @CsvSource({
    "yes, yes, ACCESSIBLE",
    "yes, no, PARTIAL",
    "no, yes, INACCESSIBLE",
    "no, no, INACCESSIBLE",
    "no, -, INACCESSIBLE",
    "-, no, INACCESSIBLE..PARTIAL",
    "yes, -, PARTIAL..ACCESSIBLE",
    "yes, unseen, PARTIAL..ACCESSIBLE",
    "-, -, INACCESSIBLE..ACCESSIBLE",
    "n/a, no, PARTIAL",
    "n/a, n/a, ACCESSIBLE"
  })
  void letsACriticalFailureBlockAndAnyOtherLower(String critical, String other, String expected) {
    StandardPack pack =
        aPack().with(presence("WAY-01").critical()).with(presence("WAY-02")).build();
    FactsBuilder facts = facts();
    give(facts, 0, "WAY-01", critical);
    give(facts, 0, "WAY-02", other);
    assertThat(range(pack, facts)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "799, INACCESSIBLE",
    "800, PARTIAL",
    "899, PARTIAL",
    "900, ACCESSIBLE",
    "901, ACCESSIBLE"
  })
  void lowersBetweenTheNormAndTheBlockingThreshold(String widthMm, String expected) {
    StandardPack pack = aPack().with(presence("COR-01").critical().atLeastMm("900", "800")).build();
    FactsBuilder facts = facts();
    give(facts, 0, "COR-01", widthMm);
    assertThat(range(pack, facts)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "yes, no, PARTIAL",
    "no, yes, INACCESSIBLE",
    "yes, -, PARTIAL..ACCESSIBLE",
    "-, no, INACCESSIBLE..PARTIAL"
  })
  void neverBlocksByALoweringZone(String way, String toilet, String expected) {
    StandardPack pack =
        aPack()
            .with(presence("WAY-01").critical())
            .with(presence("TOI-01").critical().in(TOILET))
            .build();
    FactsBuilder facts = facts();
    give(facts, 0, "WAY-01", way);
    give(facts, 0, "TOI-01", toilet);
    assertThat(range(pack, facts)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "no, yes, ACCESSIBLE",
    "yes, no, ACCESSIBLE",
    "no, no, INACCESSIBLE",
    "no, -, INACCESSIBLE..ACCESSIBLE",
    "yes, -, ACCESSIBLE",
    "n/a, no, ACCESSIBLE"
  })
  void countsTheBestEntrance(String first, String second, String expected) {
    StandardPack pack = aPack().with(presence("DOR-01").critical().in(ENTRANCE)).build();
    FactsBuilder facts = facts().entrance(1).entrance(2);
    give(facts, 1, "DOR-01", first);
    give(facts, 2, "DOR-01", second);
    assertThat(range(pack, facts)).isEqualTo(expected);
  }

  @Test
  void supposesOneUnknownEntranceWhereNoneWasRecorded() {
    StandardPack pack =
        aPack().with(presence("WAY-01")).with(presence("DOR-01").critical().in(ENTRANCE)).build();
    assertThat(range(pack, facts().present("WAY-01"))).isEqualTo("INACCESSIBLE..ACCESSIBLE");
  }

  @ParameterizedTest
  @CsvSource({
    "yes, no, ACCESSIBLE",
    "unseen, yes, ACCESSIBLE",
    "no, yes, INACCESSIBLE",
    "-, no, INACCESSIBLE"
  })
  void takesAnAnswerAboutThePlaceForEntrancesWithoutTheirOwn(
      String own, String whole, String expected) {
    StandardPack pack = aPack().with(presence("DOR-01").critical().in(ENTRANCE)).build();
    FactsBuilder facts = facts().entrance(1);
    give(facts, 1, "DOR-01", own);
    give(facts, 0, "DOR-01", whole);
    assertThat(range(pack, facts)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "yes, no, -, ACCESSIBLE",
    "no, yes, 50, ACCESSIBLE",
    "no, yes, 90, INACCESSIBLE",
    "no, no, -, INACCESSIBLE",
    "no, n/a, -, INACCESSIBLE",
    "no, -, -, INACCESSIBLE..ACCESSIBLE",
    "no, -, 90, INACCESSIBLE",
    "-, yes, 90, INACCESSIBLE..ACCESSIBLE",
    "yes, yes, 90, ACCESSIBLE"
  })
  void takesTheBestWayIn(String level, String ramp, String slope, String expected) {
    StandardPack pack = levelOrRamp();
    FactsBuilder facts = facts().entrance(1);
    give(facts, 1, "FCT-01", level);
    give(facts, 1, "FCT-02", ramp);
    give(facts, 1, "RMP-01", slope);
    assertThat(range(pack, facts)).isEqualTo(expected);
  }

  private static StandardPack levelOrRamp() {
    return aPack()
        .with(presence("ENT-03").oneOf().in(ENTRANCE))
        .with(presence("FCT-01").recorded().in(ENTRANCE).asWay("ENT-03:level"))
        .with(presence("FCT-02").recorded().in(ENTRANCE).asWay("ENT-03:ramp"))
        .with(
            presence("RMP-01")
                .critical()
                .atMostMm("80", null)
                .in(ENTRANCE)
                .when("present(FCT-02)")
                .asWay("ENT-03:ramp"))
        .build();
  }

  @ParameterizedTest
  @CsvSource({
    "1, no, ACCESSIBLE",
    "2, no, INACCESSIBLE",
    "2, yes, ACCESSIBLE",
    "0, no, INACCESSIBLE..ACCESSIBLE",
    "0, yes, ACCESSIBLE"
  })
  void countsBothWaysWhileAConditionIsUnknown(int storeys, String lift, String expected) {
    StandardPack pack =
        aPack()
            .with(presence("WAY-01"))
            .with(presence("LFT-01").critical().when("storeys>1"))
            .build();
    FactsBuilder facts = facts().present("WAY-01");
    give(facts, 0, "LFT-01", lift);
    assertThat(range(pack, storeys == 0 ? facts : facts.storeys(storeys))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"40, ACCESSIBLE", "70, PARTIAL..ACCESSIBLE", "90, INACCESSIBLE"})
  void knowsThatOneOfTwoContraryConditionsHolds(String slope, String expected) {
    StandardPack pack =
        aPack()
            .with(presence("FCT-01").recorded())
            .with(presence("RMP-01").critical().atMostMm("50", "80").when("absent(FCT-01)"))
            .with(
                presence("RMP-02")
                    .critical()
                    .atMostMm("80", null)
                    .reading("RMP-01")
                    .when("present(FCT-01)"))
            .build();
    FactsBuilder facts = facts();
    give(facts, 0, "RMP-01", slope);
    assertThat(range(pack, facts)).isEqualTo(expected);
  }

  /**
   * The way has a condition of its own on the same fact, for a group that what it meets is not for.
   */
  @ParameterizedTest
  @CsvSource({"no, INACCESSIBLE", "yes, ACCESSIBLE"})
  void leavesOutAWayToWhatDoesNotMatterForTheGroup(String answer, String expected) {
    StandardPack pack =
        aPack()
            .with(presence("FCT-01").recorded())
            .with(presence("WAY-01").critical().when("absent(FCT-01)"))
            .with(presence("WAY-02").critical().when("present(FCT-01)"))
            .with(presence("ENT-03").oneOf().forGroups(DisabilityGroup.SIGHT))
            .with(presence("WAY-03").when("present(FCT-01)").asWay("ENT-03:ramp"))
            .build();
    FactsBuilder facts = facts();
    give(facts, 0, "WAY-01", answer);
    give(facts, 0, "WAY-02", answer);
    assertThat(range(pack, facts)).isEqualTo(expected);
    PlaceVerdicts verdicts = new VerdictEngine(pack).judge(facts.build());
    assertThat(verdicts.isAssessed(DisabilityGroup.SIGHT)).isFalse();
    assertThat(verdicts.reasons(DisabilityGroup.SIGHT)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "no, yes, CONDITIONAL",
    "no, no, INACCESSIBLE",
    "no, -, INACCESSIBLE..CONDITIONAL",
    "-, yes, CONDITIONAL..ACCESSIBLE",
    "yes, yes, ACCESSIBLE",
    "yes, no, ACCESSIBLE"
  })
  void liftsAnInaccessiblePlaceByHelp(String way, String help, String expected) {
    StandardPack pack =
        aPack()
            .with(presence("WAY-01").critical())
            .with(presence("ORG-03").recorded().in(TOILET))
            .withHelp("ORG-03")
            .build();
    FactsBuilder facts = facts();
    give(facts, 0, "WAY-01", way);
    give(facts, 0, "ORG-03", help);
    assertThat(range(pack, facts)).isEqualTo(expected);
  }

  @Test
  void knowsNothingOfAGroupUntilSomethingRelevantIsSeen() {
    StandardPack pack =
        aPack()
            .with(presence("WAY-01"))
            .with(presence("WAY-02").forGroups(DisabilityGroup.SIGHT))
            .build();
    PlaceVerdicts verdicts = new VerdictEngine(pack).judge(facts().present("WAY-02").build());
    assertThat(verdicts.isAssessed(K)).isFalse();
    assertThat(verdicts.range(K)).isEqualTo(AccessRange.UNKNOWN);
    assertThat(verdicts.range(DisabilityGroup.SIGHT))
        .isEqualTo(AccessRange.of(AccessLevel.ACCESSIBLE));
  }

  @Test
  void leavesOutAZoneInWhichNothingApplies() {
    StandardPack pack =
        aPack()
            .with(presence("WAY-01"))
            .with(presence("TOI-01").in(TOILET).when("kind not in (EDU)"))
            .build();
    PlaceVerdicts verdicts = new VerdictEngine(pack).judge(facts().present("WAY-01").build());
    assertThat(verdicts.findZoneRange(TOILET, K)).isEmpty();
    assertThat(verdicts.findZoneRange(WAY, K)).contains(AccessRange.of(AccessLevel.ACCESSIBLE));
  }

  @ParameterizedTest
  @CsvSource({"no, RMP-01 at 2", "yes, none", "n/a, RMP-01 at 2", "-, none", "unseen, none"})
  void rulesAQuestionOutOnceItsConditionFails(String ramp, String expected) {
    FactsBuilder facts = facts().entrance(2);
    give(facts, 2, "FCT-02", ramp);
    String ruledOut =
        new VerdictEngine(levelOrRamp())
            .judge(facts.build()).ruledOut().stream()
                .map(question -> question.id() + " at " + question.entrance())
                .collect(Collectors.joining(", "));
    assertThat(ruledOut.isEmpty() ? "none" : ruledOut).isEqualTo(expected);
  }

  @Test
  void ignoresCriteriaOfOtherPacks() {
    StandardPack pack = aPack().with(presence("WAY-01")).build();
    assertThat(range(pack, facts().present("WAY-01").absent("OLD-99"))).isEqualTo("ACCESSIBLE");
  }

  @Test
  void refusesAnAnswerThatDoesNotFitItsQuestion() {
    StandardPack pack = aPack().with(presence("WAY-01")).build();
    VerdictEngine engine = new VerdictEngine(pack);
    PlaceFacts facts = facts().millimetres("WAY-01", 900).build();
    assertThatThrownBy(() -> engine.judge(facts))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("WAY-01 cannot be answered");
  }
}
