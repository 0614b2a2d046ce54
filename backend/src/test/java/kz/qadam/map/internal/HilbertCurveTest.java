package kz.qadam.map.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import kz.qadam.geo.WebMercator;
import org.junit.jupiter.api.Test;

class HilbertCurveTest {

  @Test
  void numbersNeighboursOfASquareWithoutGaps() {
    long[] keys = keysOfSquare(0, 0, 8);
    assertThat(keys).doesNotHaveDuplicates();
    assertThat(LongStream.of(keys).max().orElseThrow()).isEqualTo(63);
  }

  @Test
  void passesThroughEachSquareOfTheQuadtreeInOneGo() {
    Random random = new Random(1);
    for (int round = 0; round < 50; round++) {
      int x = random.nextInt(WebMercator.SIZE) & -16;
      int y = random.nextInt(WebMercator.SIZE) & -16;
      long[] keys = keysOfSquare(x, y, 16);
      long least = LongStream.of(keys).min().orElseThrow();
      assertThat(LongStream.of(keys).max().orElseThrow() - least).isEqualTo(255);
    }
  }

  private static long[] keysOfSquare(int firstX, int firstY, int side) {
    long[] keys = new long[side * side];
    for (int at = 0; at < keys.length; at++) {
      keys[at] = HilbertCurve.key(firstX + at % side, firstY + at / side);
    }
    return keys;
  }
}
