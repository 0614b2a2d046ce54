package kz.qadam.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import kz.qadam.indicator.internal.IndicatorCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {

  private final IndicatorCatalogue catalogue = IndicatorCatalogue.load();

  private Figure figure(String id, String day, long sure, long total) {
    Estimate estimate = new Estimate(new Share(sure, sure, total), Share.NONE);
    return new Figure(catalogue.findIndicator(id).orElseThrow(), LocalDate.parse(day), estimate);
  }

  @ParameterizedTest(name = "indicator {0} in {1}: {2} %")
  @CsvSource({
    "8, 2024, ",
    "8, 2025, 10",
    "8, 2026, 30",
    "8, 2027, 50",
    "8, 2028, 75",
    "8, 2029, 100",
    "8, 2030, ",
    "9, 2025, ",
    "9, 2026, 5",
    "9, 2027, 10",
    "9, 2028, 30",
    "9, 2029, 50",
    "9, 2030, 70",
    "assessed, 2026, ",
    "5, 2025, 20",
    "5, 2030, 80",
    "6, 2025, 30",
    "6, 2029, 70",
    "7, 2026, 30",
    "7, 2031, "
  })
  void hasTheTargetOfItsYearOrNone(String id, int year, Integer percent) {
    assertThat(figure(id, year + "-06-01", 0, 1).target().map(Indicator.Target::percent))
        .isEqualTo(Optional.ofNullable(percent));
  }

  @ParameterizedTest(name = "{0} of {1}: {2} missing")
  @CsvSource({"0, 10, 3", "2, 10, 1", "3, 10, 0", "9, 10, 0", "0, 11, 4", "9351, 34127, 888"})
  void countsUnitsStillMissingToTheTarget(long sure, long total, long missing) {
    assertThat(figure("8", "2026-11-22", sure, total).unitsToTarget()).hasValue(missing);
  }

  @ParameterizedTest(name = "on {0}: {1} a month")
  @CsvSource({"2025-12-31, 100", "2026-11-30, 286", "2026-12-31, 300", "2026-07-01, 50"})
  void dividesThemByTheMonthsLeft(String day, long perMonth) {
    assertThat(figure("8", day, 0, 1000).unitsPerMonth()).hasValue(perMonth);
  }

  @Test
  void hasNeitherWithoutATargetOrWithoutUnits() {
    assertThat(figure("8", "2030-01-01", 1, 10).unitsToTarget()).isEmpty();
    assertThat(figure("8", "2026-01-01", 0, 0).unitsToTarget()).isEmpty();
    assertThat(figure("8", "2030-01-01", 1, 10).unitsPerMonth()).isEmpty();
    assertThat(figure("8", "2026-01-01", 0, 0).estimate().lowPermille())
        .isEqualTo(OptionalInt.empty());
  }
}
