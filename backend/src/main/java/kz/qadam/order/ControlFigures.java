package kz.qadam.order;

import java.util.EnumMap;
import java.util.Map;

/**
 * The figures of state control for one territory and period.
 *
 * @param counts kinds that never happened may be left out
 * @param fineTenge sum of the fines, tenge
 */
public record ControlFigures(Map<ControlKind, Long> counts, long fineTenge) {

  /** Nothing happened. */
  public static final ControlFigures NONE = new ControlFigures(Map.of(), 0);

  public ControlFigures {
    counts = Map.copyOf(counts);
  }

  public long count(ControlKind kind) {
    return counts.getOrDefault(kind, 0L);
  }

  /** Both together. */
  public ControlFigures plus(ControlFigures other) {
    Map<ControlKind, Long> sums = new EnumMap<>(ControlKind.class);
    sums.putAll(counts);
    other.counts.forEach((kind, count) -> sums.merge(kind, count, Long::sum));
    return new ControlFigures(sums, fineTenge + other.fineTenge);
  }
}
