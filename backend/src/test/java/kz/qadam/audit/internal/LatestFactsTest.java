package kz.qadam.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qadam.audit.AuditId;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.Observation;
import kz.qadam.standard.PlaceTraits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatestFactsTest {

  private static final PlaceTraits SCHOOL = new PlaceTraits("EDU.school", 2, 2018);

  private static PlaceHistory.Visit visit(@Nullable Integer entrances) {
    return new PlaceHistory.Visit(
        new AuditId(UUID.fromString("0193f1f0-0000-7000-8000-000000000001")),
        LocalDate.of(2026, 11, 20),
        Instant.parse("2026-11-20T10:00:00Z"),
        null,
        entrances,
        Map.of(
            0, Map.of(new CriterionId("COR-01"), new Observation.Present()),
            1, Map.of(new CriterionId("DOR-01"), new Observation.Absent()),
            3, Map.of(new CriterionId("DOR-01"), new Observation.Present())));
  }

  /** Empty: the visit counted no entrances. */
  @ParameterizedTest
  @CsvSource({"1", "2", "3", "4", "''"})
  void oneVisitIsReadAsSeveralAre(String counted) {
    PlaceHistory.Visit only = visit(counted.isEmpty() ? null : Integer.valueOf(counted));
    assertThat(LatestFacts.toPlaceFacts(List.of(only), SCHOOL))
        .isEqualTo(LatestFacts.of(List.of(only)).toPlaceFacts(SCHOOL));
  }
}
