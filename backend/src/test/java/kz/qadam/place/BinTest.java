package kz.qadam.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinTest {

  /** First sum 57 mod 11 = 2; first 87 mod 11 = 10, so the second, 104 mod 11 = 5. */
  @ParameterizedTest
  @ValueSource(strings = {"940540000002", "940540000305"})
  void takesANumberWhoseLastDigitControlsTheOthers(String text) {
    assertThat(Bin.find(text)).contains(new Bin(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "940540000001",
        "940540000003",
        "940540000304",
        "",
        "94054000000",
        "9405400000020",
        "9405400000O2"
      })
  void refusesAnotherLastDigitAndOtherShapes(String text) {
    assertThat(Bin.find(text)).isEmpty();
    assertThatThrownBy(() -> new Bin(text)).isInstanceOf(IllegalArgumentException.class);
  }

  /** Both sums leave 10: 175 and 120 mod 11. */
  @Test
  void numbersThatNoDigitControlsAreNeverGivenOut() {
    assertThat(IntStream.rangeClosed(0, 9).mapToObj(digit -> Bin.find("94054000038" + digit)))
        .allMatch(Optional::isEmpty);
  }
}
