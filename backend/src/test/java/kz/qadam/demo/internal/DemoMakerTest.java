package kz.qadam.demo.internal;

import static kz.qadam.demo.internal.DemoSample.COUNTRY_SIZE;
import static kz.qadam.demo.internal.DemoSample.MAKER;
import static kz.qadam.demo.internal.DemoSample.PACK;
import static kz.qadam.demo.internal.DemoSample.REGISTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.qadam.demo.DemoCalendar;
import kz.qadam.demo.MadeUpAudit;
import kz.qadam.demo.MadeUpAudit.Answer;
import kz.qadam.demo.MadeUpCommitment;
import kz.qadam.demo.MadeUpPlace;
import kz.qadam.demo.MadeUpRegister;
import kz.qadam.demo.internal.DemoSample.Assessed;
import kz.qadam.standard.Criterion;
import kz.qadam.standard.CriterionId;
import org.junit.jupiter.api.Test;

class DemoMakerTest {

  @Test
  void theSameSeedMakesTheSameDemo() {
    DemoMaker maker = new DemoMaker(DemoMaker.SEED, PACK);
    MadeUpRegister again = maker.makeRegister(COUNTRY_SIZE);

    assertThat(Fingerprint.of(again)).isEqualTo(Fingerprint.of(REGISTER));
    assertThat(Fingerprint.ofAssessments(again, maker))
        .isEqualTo(Fingerprint.ofAssessments(REGISTER, MAKER));
  }

  @Test
  void anotherSeedMakesAnotherDemo() {
    DemoMaker maker = new DemoMaker(DemoMaker.SEED + 1, PACK);
    MadeUpRegister other = maker.makeRegister(COUNTRY_SIZE);

    assertThat(Fingerprint.of(other)).isNotEqualTo(Fingerprint.of(REGISTER));
    assertThat(Fingerprint.ofAssessments(other, maker))
        .isNotEqualTo(Fingerprint.ofAssessments(REGISTER, MAKER));
  }

  @Test
  void hasAboutFortyThreeThousandPlacesAtUsualSize() {
    assertThat(REGISTER.town()).hasSizeBetween(380, 450);
    assertThat(MAKER.usualCountrySize() + REGISTER.town().size()).isBetween(42_900, 43_200);
  }

  @Test
  void numbersPlacesWithoutGaps() {
    assertThat(REGISTER.places().map(MadeUpPlace::number))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, REGISTER.size()).boxed().toList());
  }

  @Test
  void namesAndLocatesEachPlaceInThreeLanguages() {
    assertThat(REGISTER.places())
        .allSatisfy(
            place -> {
              for (var text : List.of(place.name(), place.address())) {
                assertThat(text.kk()).isNotBlank().doesNotContain("{");
                assertThat(text.ru()).isNotBlank().doesNotContain("{");
                assertThat(text.en()).isNotBlank().doesNotContain("{");
              }
            });
  }

  @Test
  void givesNoTwoPlacesOfTheTownTheSameNameAndKind() {
    Set<String> seen = new HashSet<>();
    assertThat(REGISTER.town()).allMatch(place -> seen.add(place.kind() + place.name().kk()));
  }

  @Test
  void keepsTheSharesOfTheMinistrysStatistics() {
    // Ministry, March 2026: education 9,083 and health 4,570 of 27,683 adapted objects (DOMAIN 2).
    assertThat(shareOf("EDU")).isCloseTo(0.32, within(0.03));
    assertThat(shareOf("HLT")).isCloseTo(0.16, within(0.03));
  }

  @Test
  void spreadsPlacesOverAllTwentyRegionsByPopulation() {
    Map<String, Long> byRegion =
        REGISTER.country().stream()
            .collect(Collectors.groupingBy(p -> p.region().value(), Collectors.counting()));

    long inAlmaty = byRegion.getOrDefault("750000000", 0L);
    long inUlytau = byRegion.getOrDefault("620000000", 0L);
    assertThat(byRegion).hasSize(20);
    assertThat(inAlmaty).isGreaterThan(8 * inUlytau);
  }

  @Test
  void answersOnlyQuestionsOfThePackInTheirUnits() {
    Map<CriterionId, Criterion> criteria =
        PACK.criteria().stream().collect(Collectors.toMap(Criterion::id, Function.identity()));

    assertThat(everything())
        .allSatisfy(
            made -> {
              for (Answer answer : answers(made)) {
                Criterion criterion = Objects.requireNonNull(criteria.get(answer.criterion()));
                criterion.requireAnswerable(answer.observation());
                assertThat(answer.entrance()).isBetween(0, made.place().entrances().size());
              }
            });
  }

  @Test
  void answersEachQuestionOnce() {
    assertThat(everything().flatMap(made -> made.assessment().audits().stream()))
        .allSatisfy(
            audit ->
                assertThat(audit.answers())
                    .extracting(answer -> answer.entrance() + " " + answer.criterion())
                    .doesNotHaveDuplicates());
  }

  @Test
  void letsNothingHappenAfterItsOwnToday() {
    assertThat(everything().map(Assessed::assessment))
        .allSatisfy(
            assessment -> {
              assertThat(assessment.audits())
                  .extracting(MadeUpAudit::visitedOn)
                  .allMatch(DemoMakerTest::isPast)
                  .isSorted();
              assertThat(assessment.commitments())
                  .extracting(MadeUpCommitment::acceptedOn)
                  .allMatch(DemoMakerTest::isPast);
            });
  }

  @Test
  void confirmsCommitmentsByALaterAuditOfThePlace() {
    assertThat(everything().map(Assessed::assessment))
        .allSatisfy(
            assessment -> {
              for (MadeUpCommitment commitment : assessment.commitments()) {
                MadeUpAudit confirming = commitment.confirmedBy();
                if (confirming != null) {
                  assertThat(assessment.audits()).contains(confirming);
                  assertThat(confirming.visitedOn()).isAfter(commitment.acceptedOn());
                }
              }
            });
  }

  @Test
  void hasConfirmedOpenAndOverdueCommitmentsInTheTown() {
    List<MadeUpCommitment> commitments =
        DemoSample.TOWN.stream().flatMap(made -> made.assessment().commitments().stream()).toList();

    assertThat(commitments).anyMatch(c -> c.confirmedBy() != null);
    assertThat(commitments)
        .anyMatch(c -> c.confirmedBy() == null && c.dueOn().isBefore(DemoCalendar.TODAY));
    assertThat(commitments)
        .anyMatch(c -> c.confirmedBy() == null && c.dueOn().isAfter(DemoCalendar.TODAY));
  }

  private static double shareOf(String sector) {
    long count =
        REGISTER.country().stream().filter(p -> p.profile().sector().equals(sector)).count();
    return (double) count / REGISTER.country().size();
  }

  private static Stream<Assessed> everything() {
    return Stream.concat(DemoSample.TOWN.stream(), DemoSample.COUNTRY.stream());
  }

  private static List<Answer> answers(Assessed made) {
    return made.assessment().audits().stream().flatMap(audit -> audit.answers().stream()).toList();
  }

  private static boolean isPast(LocalDate day) {
    return !day.isAfter(DemoCalendar.TODAY);
  }
}
