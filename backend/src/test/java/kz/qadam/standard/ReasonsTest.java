package kz.qadam.standard;

import static kz.qadam.standard.FactsBuilder.facts;
import static kz.qadam.standard.PackBuilder.ENTRANCE;
import static kz.qadam.standard.PackBuilder.TOILET;
import static kz.qadam.standard.PackBuilder.aPack;
import static kz.qadam.standard.PackBuilder.id;
import static kz.qadam.standard.PackBuilder.presence;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReasonsTest {

  private static final DisabilityGroup K = DisabilityGroup.WHEELCHAIR;

  private static List<String> reasons(StandardPack pack, FactsBuilder facts) {
    return new VerdictEngine(pack)
        .judge(facts.build()).reasons(K).stream()
            .map(
                r -> r.criterion().id() + "@" + r.entrance() + " " + r.verdict() + " " + r.effect())
            .toList();
  }

  @Test
  void sayWhatEachFailureDoesToThePlace() {
    StandardPack pack =
        aPack()
            .with(presence("WAY-01").critical().atLeastMm("900", "800"))
            .with(presence("WAY-02"))
            .with(presence("WAY-03").critical())
            .with(presence("TOI-01").critical().in(TOILET))
            .build();
    assertThat(reasons(pack, facts().millimetres("WAY-01", 850).absent("WAY-02").absent("TOI-01")))
        .containsExactly(
            "WAY-01@0 FAIL LOWERS",
            "WAY-02@0 FAIL LOWERS",
            "WAY-03@0 UNKNOWN BLOCKS",
            "TOI-01@0 FAIL LOWERS");
  }

  @Test
  void forgiveAFailureThatABetterEntranceMakesUpFor() {
    StandardPack pack = aPack().with(presence("DOR-01").critical().in(ENTRANCE)).build();
    FactsBuilder facts =
        facts()
            .at(1, "DOR-01", new Observation.Absent())
            .at(2, "DOR-01", new Observation.Present());
    assertThat(reasons(pack, facts)).containsExactly("DOR-01@1 FAIL NONE", "DOR-01@2 PASS NONE");
  }

  @Test
  void followTheOrderOfTheVisit() {
    StandardPack pack =
        aPack()
            .with(presence("TOI-01").in(TOILET))
            .with(presence("DOR-02").in(ENTRANCE))
            .with(presence("DOR-01").in(ENTRANCE))
            .with(presence("WAY-01"))
            .build();
    assertThat(reasons(pack, facts().entrance(1).entrance(2)))
        .extracting(reason -> reason.split(" ", 2)[0])
        .containsExactly("WAY-01@0", "DOR-02@1", "DOR-01@1", "DOR-02@2", "DOR-01@2", "TOI-01@0");
  }

  @Test
  void giveTheVerdictOnAOneOfCriterionFromItsWays() {
    StandardPack pack =
        aPack()
            .with(presence("ENT-03").oneOf().in(ENTRANCE))
            .with(presence("FCT-01").recorded().in(ENTRANCE).asWay("ENT-03:level"))
            .with(presence("FCT-02").recorded().in(ENTRANCE).asWay("ENT-03:ramp"))
            .build();
    FactsBuilder stepped = facts().at(1, "FCT-01", new Observation.Absent());
    assertThat(reasons(pack, stepped)).containsExactly("ENT-03@1 UNKNOWN BLOCKS");
    stepped.at(1, "FCT-02", new Observation.Absent());
    assertThat(reasons(pack, stepped)).containsExactly("ENT-03@1 FAIL BLOCKS");
    stepped.at(1, "FCT-02", new Observation.Present());
    assertThat(reasons(pack, stepped)).containsExactly("ENT-03@1 PASS NONE");
  }

  @Test
  void carryWhatWasMeasured() {
    StandardPack pack =
        aPack()
            .with(presence("RMP-01").atMostMm("50", null))
            .with(presence("RMP-02").atMostMm("80", null).reading("RMP-01"))
            .build();
    assertThat(new VerdictEngine(pack).judge(facts().millimetres("RMP-01", 60).build()).reasons(K))
        .extracting(Reason::observed)
        .containsOnly(Observation.Measured.of(60, Unit.MILLIMETRE));
  }

  @Test
  void planAsksFirstForWhatCanDecideAlone() {
    StandardPack pack =
        aPack()
            .with(presence("WAY-01"))
            .with(presence("WAY-02").critical())
            .with(presence("DOR-01").critical().in(ENTRANCE).when("storeys>1"))
            .build();
    List<OpenFact> plan =
        new VerdictEngine(pack).judge(facts().present("WAY-01").entrance(3).build()).toMeasure(K);
    assertThat(plan)
        .containsExactlyInAnyOrder(
            new OpenFact.OfCriterion(id("WAY-02"), 0),
            new OpenFact.OfCriterion(id("DOR-01"), 3),
            new OpenFact.OfTrait(PlaceTrait.STOREYS));
    assertThat(plan.getFirst()).isEqualTo(new OpenFact.OfCriterion(id("WAY-02"), 0));
  }

  @Test
  void planIsEmptyOnceTheLevelIsDecided() {
    StandardPack pack =
        aPack().with(presence("WAY-01").critical()).with(presence("WAY-02").critical()).build();
    assertThat(new VerdictEngine(pack).judge(facts().absent("WAY-01").build()).toMeasure(K))
        .isEmpty();
  }
}
