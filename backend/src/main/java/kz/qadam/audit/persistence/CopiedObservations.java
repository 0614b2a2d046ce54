package kz.qadam.audit.persistence;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.Observation;
import kz.qadam.standard.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Makes observations of copied columns, the same object for the same observation: of millions there
 * are a few thousand. What was said as a reason plays no part in verdicts and is left out.
 */
final class CopiedObservations {

  /** More different numbers than any register holds; a guard, not a tuning. */
  private static final int MOST_KEPT = 200_000;

  private static final Observation PRESENT = new Observation.Present();
  private static final Observation ABSENT = new Observation.Absent();
  private static final Observation NOT_APPLICABLE = new Observation.NotApplicable("");
  private static final Observation NOT_OBSERVED = new Observation.NotObserved("");

  private final Map<Long, CriterionId> criteria = new HashMap<>();
  private final Map<Long, Unit> units = new HashMap<>();
  private final Map<Quantity, Observation.Measured> measured = new HashMap<>();

  private record Quantity(long thousandths, Unit unit) {}

  CriterionId criterion(long packed) {
    return criteria.computeIfAbsent(packed, text -> new CriterionId(CopiedRow.unpack(text)));
  }

  /**
   * @param state first letters of the stored state, packed
   */
  Observation observation(long state, @Nullable Long thousandths, long unit) {
    return switch (CopiedRow.unpack(state)) {
      case "m" -> measured(Objects.requireNonNull(thousandths), unit);
      case "p" -> PRESENT;
      case "a" -> ABSENT;
      case "not_a" -> NOT_APPLICABLE;
      case "not_o" -> NOT_OBSERVED;
      default -> throw new IllegalStateException("observation in state " + CopiedRow.unpack(state));
    };
  }

  Observation.Measured measured(long thousandths, long unit) {
    if (measured.size() >= MOST_KEPT) {
      measured.clear();
    }
    return measured.computeIfAbsent(
        new Quantity(thousandths, unit(unit)),
        number -> new Observation.Measured(plain(number.thousandths()), number.unit()));
  }

  private Unit unit(long packed) {
    return units.computeIfAbsent(
        packed,
        text ->
            Unit.find(CopiedRow.unpack(text))
                .orElseThrow(() -> new IllegalStateException("stored unit " + text)));
  }

  private static BigDecimal plain(long thousandths) {
    BigDecimal stripped = BigDecimal.valueOf(thousandths, 3).stripTrailingZeros();
    return stripped.setScale(Math.max(stripped.scale(), 0));
  }
}
