package kz.qadam.demo.country;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Splits a whole number by weights, by largest remainders (Hamilton's method). */
final class Apportionment {

  private Apportionment() {}

  /**
   * Parts in the order of the weights; they add up to the total.
   *
   * @param weights at least one, each above 0
   */
  static int[] split(int total, List<Double> weights) {
    double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
    double[] quotas = weights.stream().mapToDouble(weight -> total * weight / sum).toArray();
    int[] parts = IntStream.range(0, quotas.length).map(i -> (int) quotas[i]).toArray();
    int missing = total - IntStream.of(parts).sum();
    IntStream.range(0, quotas.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> parts[i] - quotas[i]))
        .limit(missing)
        .forEach(i -> parts[i]++);
    return parts;
  }
}
