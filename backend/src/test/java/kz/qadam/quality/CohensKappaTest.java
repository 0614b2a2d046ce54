package kz.qadam.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import kz.qadam.quality.CohensKappa.Spread;
import org.junit.jupiter.api.Test;

class CohensKappaTest {

  private static CohensKappa kappa(long[]... counts) {
    return CohensKappa.of(counts).orElseThrow();
  }

  private static long[] row(long... counts) {
    return counts;
  }

  /**
   * By hand: 35 of 50 alike is 0.7, by chance 0.5·0.6 + 0.5·0.4 = 0.5, so 0.2 / 0.5. The variance
   * is (0.02743 + 0.09·0.283 − 0.0025) / (50·0.5⁴) = 0.016128.
   */
  @Test
  void agreesWithATableCountedByHand() {
    CohensKappa found = kappa(row(20, 5), row(10, 15));
    assertThat(found.pairs()).isEqualTo(50);
    assertThat(found.observed()).isCloseTo(0.7, within(1e-12));
    assertThat(found.expected()).isCloseTo(0.5, within(1e-12));
    assertThat(found.value()).isCloseTo(0.4, within(1e-12));
    assertThat(found.standardError()).isCloseTo(Math.sqrt(0.016128), within(1e-12));
    assertThat(found.low()).isCloseTo(0.1511, within(1e-4));
    assertThat(found.high()).isCloseTo(0.6489, within(1e-4));
  }

  /** By hand: 0.89 alike, by chance 0.8·0.8 + 0.1·0.05 + 0.1·0.15 = 0.66, so 0.23 / 0.34. */
  @Test
  void takesMoreThanTwoCategories() {
    CohensKappa found = kappa(row(75, 1, 4), row(5, 4, 1), row(0, 0, 10));
    assertThat(found.value()).isCloseTo(0.23 / 0.34, within(1e-12));
  }

  @Test
  void isTheSameWhoeverIsFirst() {
    CohensKappa one = kappa(row(8, 3, 0), row(1, 9, 2), row(4, 0, 7));
    CohensKappa other = kappa(row(8, 1, 4), row(3, 9, 0), row(0, 2, 7));
    assertThat(one.value()).isCloseTo(other.value(), within(1e-12));
    assertThat(one.standardError()).isCloseTo(other.standardError(), within(1e-12));
  }

  @Test
  void isOneWithoutErrorWhenAllIsAlikeAndMinusOneWhenNothingIs() {
    assertThat(kappa(row(10, 0), row(0, 10)).value()).isEqualTo(1);
    assertThat(kappa(row(10, 0), row(0, 10)).low()).isEqualTo(1);
    assertThat(kappa(row(0, 10), row(10, 0)).value()).isEqualTo(-1);
  }

  @Test
  void aCategoryThatNobodyUsedChangesNothing() {
    assertThat(kappa(row(20, 5, 0), row(10, 15, 0), row(0, 0, 0)).value())
        .isCloseTo(0.4, within(1e-12));
  }

  @Test
  void hasAnIntervalOnlyWhereBothVaryAndThePairsDoToo() {
    assertThat(kappa(row(20, 5), row(10, 15)).hasInterval()).isTrue();
    assertThat(kappa(row(6, 3, 3), row(0, 0, 0), row(0, 0, 0)).spread())
        .isEqualTo(Spread.ONE_SIDED);
    assertThat(kappa(row(6, 0), row(6, 0)).spread()).isEqualTo(Spread.ONE_SIDED);
    assertThat(kappa(row(0, 12), row(0, 0)).spread()).isEqualTo(Spread.ONE_SIDED);
    assertThat(kappa(row(6, 0), row(0, 6)).spread()).isEqualTo(Spread.UNMIXED);
    assertThat(kappa(row(0, 6), row(6, 0)).spread()).isEqualTo(Spread.UNMIXED);
    assertThat(kappa(row(6, 1), row(0, 6)).hasInterval()).isTrue();
  }

  /** That one never varies makes observed and expected agreement equal. */
  @Test
  void isNoughtWhereOneNeverVaries() {
    assertThat(kappa(row(7, 0), row(3, 0)).value()).isCloseTo(0, within(1e-12));
  }

  @Test
  void cannotBeToldWithoutPairsOrWithOneRatingOnly() {
    assertThat(CohensKappa.of(new long[2][2])).isEmpty();
    assertThat(CohensKappa.of(new long[][] {row(12, 0), row(0, 0)})).isEmpty();
  }

  @Test
  void refusesWhatIsNoTableOfCounts() {
    assertThatThrownBy(() -> CohensKappa.of(new long[][] {row(1, 2)}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CohensKappa.of(new long[][] {row(-1, 2), row(0, 0)}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
