package kz.qadam.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

  @ParameterizedTest(name = "{0} of {2}: {3} per mille")
  @CsvSource({
    "0, 0, 1, 0, 0",
    "1, 1, 1, 1000, 1000",
    "0, 1, 1, 0, 1000",
    "1, 2, 3, 333, 667",
    "1, 1, 2, 500, 500",
    "1, 1, 3000, 1, 1", // 0.33: not nothing
    "2999, 2999, 3000, 999, 999", // 999.67: not everything
    "2999, 3000, 3000, 999, 1000",
    "9351, 9351, 34127, 274, 274"
  })
  void roundsToThousandthsButKeepsNothingAndEverythingExact(
      long sure, long possible, long total, int low, int high) {
    Share share = new Share(sure, possible, total);
    assertThat(share.lowPermille()).hasValue(low);
    assertThat(share.highPermille()).hasValue(high);
  }

  @Test
  void hasNoPercentageWithoutUnits() {
    assertThat(Share.NONE.lowPermille()).isEmpty();
    assertThat(Share.NONE.highPermille()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"-1, 0, 0", "1, 0, 1", "0, 2, 1", "2, 2, 1"})
  void refusesCountsThatAreNotInOrder(long sure, long possible, long total) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Share(sure, possible, total));
  }

  @ParameterizedTest
  @CsvSource({"0, true", "9, true", "10, false", "11, false"})
  void isSmallBelowTenUnits(long total, boolean small) {
    assertThat(new Share(0, 0, total).isSmall()).isEqualTo(small);
  }

  @Test
  void addsUpByCounts() {
    Share sum = new Share(1, 2, 3).plus(new Share(0, 4, 40));
    assertThat(sum).isEqualTo(new Share(1, 6, 43));
    assertThat(sum.undecided()).isEqualTo(5);
  }
}
