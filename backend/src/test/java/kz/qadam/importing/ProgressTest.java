package kz.qadam.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private long nanos;
  private final Progress progress =
      new Progress(new PrintStream(printed, true, StandardCharsets.UTF_8), () -> nanos);

  @Test
  void printsCountRateAndTimeLeft() {
    progress.begin("rows", 1_000_000);
    waitSeconds(10);
    progress.advance(100_000);
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .isEqualTo("  rows: 100,000 of 1,000,000, 10,000/s, 1:30 left" + System.lineSeparator());
  }

  @Test
  void promisesNoEndWhenTheTotalIsNotKnown() {
    progress.begin("rows", Progress.TOTAL_UNKNOWN);
    waitSeconds(2);
    progress.advance(50);
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .isEqualTo("  rows: 50, 25/s" + System.lineSeparator());
  }

  @Test
  void staysSilentForTwoSeconds() {
    progress.begin("rows", 100);
    waitSeconds(1);
    progress.advance(50);
    assertThat(printed.size()).isZero();
  }

  private void waitSeconds(int seconds) {
    nanos += Duration.ofSeconds(seconds).toNanos();
  }
}
