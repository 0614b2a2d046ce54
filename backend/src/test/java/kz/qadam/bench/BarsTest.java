package kz.qadam.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BarsTest {

  private final Bars bars = new Bars();

  @Test
  void endsWellWhenEveryBarIsMet() {
    bars.check(true, "ratio 1.50; at most 2");

    assertThat(bars.exitCode()).isZero();
  }

  @Test
  void endsWithAFailureThoughABarAfterTheMissedOneIsMet() {
    bars.check(false, "ratio 2.50; at most 2");
    bars.check(true, "ratio 1.50; at most 2");

    assertThat(bars.exitCode()).isEqualTo(1);
  }
}
