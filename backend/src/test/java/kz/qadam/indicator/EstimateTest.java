package kz.qadam.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimateTest {

  @Test
  void isTheShareItselfWhenThePopulationIsKnown() {
    Share share = new Share(41, 58, 100);
    Estimate estimate = new Estimate(share, Share.NONE);
    assertThat(estimate.lowPermille()).isEqualTo(share.lowPermille());
    assertThat(estimate.highPermille()).isEqualTo(share.highPermille());
    assertThat(estimate.unknown()).isEqualTo(17);
  }

  @ParameterizedTest(name = "{0}/{1} sure, {2}/{3} doubtful: {4}..{5}")
  @CsvSource({
    // The worst case takes the unconfirmed doubtful units in and leaves the confirmed ones out.
    "30, 100, 0, 900, 30, 300",
    "30, 100, 100, 100, 300, 650",
    "30, 100, 50, 150, 150, 533",
    "0, 100, 0, 0, 0, 0",
    "100, 100, 7, 7, 1000, 1000"
  })
  void takesDoubtfulUnitsTheWorstAndTheBestWay(
      long sure, long total, long doubtfulSure, long doubtfulTotal, int low, int high) {
    Estimate estimate =
        new Estimate(
            new Share(sure, sure, total), new Share(doubtfulSure, doubtfulSure, doubtfulTotal));
    assertThat(estimate.lowPermille()).hasValue(low);
    assertThat(estimate.highPermille()).hasValue(high);
  }

  @Test
  void saysNothingWhenNoUnitSurelyBelongs() {
    Estimate estimate = new Estimate(Share.NONE, new Share(1, 1, 50));
    assertThat(estimate.lowPermille()).isEqualTo(OptionalInt.empty());
    assertThat(estimate.highPermille()).isEqualTo(OptionalInt.empty());
    assertThat(estimate.unknown()).isEqualTo(50);
  }

  /** Tries every way in which the doubtful units may belong and the undecided may turn out. */
  @ParameterizedTest
  @CsvSource({
    "1, 2, 4, 0, 0, 0",
    "1, 2, 4, 0, 1, 3",
    "0, 0, 2, 2, 2, 2",
    "1, 1, 1, 1, 3, 5",
    "2, 3, 5, 0, 0, 4"
  })
  void coversExactlyWhatCanTurnOut(
      int sure, int possible, int total, int doubtfulSure, int doubtfulPossible, int doubtful) {
    Estimate estimate =
        new Estimate(
            new Share(sure, possible, total), new Share(doubtfulSure, doubtfulPossible, doubtful));
    double lowest = 1;
    double highest = 0;
    int no = doubtful - doubtfulPossible;
    int open = doubtfulPossible - doubtfulSure;
    for (int yesMembers = sure; yesMembers <= possible; yesMembers++) {
      for (int yesIn = 0; yesIn <= doubtfulSure; yesIn++) {
        for (int openYesIn = 0; openYesIn <= open; openYesIn++) {
          for (int openNoIn = 0; openNoIn <= open - openYesIn; openNoIn++) {
            for (int noIn = 0; noIn <= no; noIn++) {
              double yes = yesMembers + yesIn + openYesIn;
              double share = yes / (total + yesIn + openYesIn + openNoIn + noIn);
              lowest = Math.min(lowest, share);
              highest = Math.max(highest, share);
            }
          }
        }
      }
    }
    assertThat(estimate.lowPermille()).hasValue((int) Math.round(lowest * 1000));
    assertThat(estimate.highPermille()).hasValue((int) Math.round(highest * 1000));
  }
}
