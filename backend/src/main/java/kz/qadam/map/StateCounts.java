package kz.qadam.map;

import java.util.Arrays;
import kz.qadam.standard.AccessState;

/** How many places are in each state. Immutable. */
@SuppressWarnings("EnumOrdinal") // positions in an array that lives in memory only
public final class StateCounts {

  private final int[] counts;

  private StateCounts(int[] counts) {
    this.counts = counts;
  }

  /**
   * Takes one count per state.
   *
   * @param counts in the order of {@link AccessState}; copied
   */
  public static StateCounts of(int... counts) {
    if (counts.length != AccessState.values().length) {
      throw new IllegalArgumentException("one count per state, found " + counts.length);
    }
    return new StateCounts(counts.clone());
  }

  public int of(AccessState state) {
    return counts[state.ordinal()];
  }

  public int total() {
    return Arrays.stream(counts).sum();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StateCounts that && Arrays.equals(counts, that.counts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(counts);
  }

  @Override
  public String toString() {
    return Arrays.toString(counts);
  }
}
