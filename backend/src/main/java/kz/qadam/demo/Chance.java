package kz.qadam.demo;

import java.util.List;

/**
 * A source of chance that gives the same choices for the same seed on every machine.
 *
 * <p>SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014), written
 * out because the JDK promises the algorithm of none of its good generators. Mutable; one thread.
 */
public final class Chance {

  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
  private static final double DOUBLE_UNIT = 0x1.0p-53;

  private long state;

  private Chance(long seed) {
    this.state = seed;
  }

  /** Choices of their own for each seed and, under it, for each key. */
  public static Chance of(long seed, long key) {
    return new Chance(mix(seed + GOLDEN_GAMMA * (2 * key + 1)));
  }

  public long nextLong() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /** A number from 0 to 1, 1 excluded. */
  public double fraction() {
    return (nextLong() >>> 11) * DOUBLE_UNIT;
  }

  /** A whole number from {@code first} to {@code last}, both included. */
  public int between(int first, int last) {
    return first + (int) (fraction() * (last - first + 1));
  }

  /** A number from {@code low} to {@code high}, {@code high} excluded. */
  public double between(double low, double high) {
    return low + fraction() * (high - low);
  }

  /** True with this probability, 0 to 1. */
  public boolean happens(double probability) {
    return fraction() < probability;
  }

  public <T> T pick(List<T> choices) {
    return choices.get(between(0, choices.size() - 1));
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
