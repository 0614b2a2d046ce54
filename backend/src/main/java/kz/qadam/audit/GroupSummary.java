package kz.qadam.audit;

import java.time.LocalDate;
import java.util.List;
import kz.qadam.standard.AccessRange;
import kz.qadam.standard.AccessState;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.standard.Effect;
import org.jspecify.annotations.Nullable;

/**
 * What an audited place is for one group, in words.
 *
 * @param state the group's sign; not assessed when nothing that matters for it was looked at
 * @param failures what lowers or blocks, the worst first
 * @param helps what makes the place usable with help although something blocks it
 * @param toMeasure what to look at to decide the level, most telling first; empty when decided
 */
public record GroupSummary(
    DisabilityGroup group,
    AccessRange range,
    AccessState state,
    List<Line> failures,
    List<Line> helps,
    List<String> toMeasure) {

  public GroupSummary {
    failures = List.copyOf(failures);
    helps = List.copyOf(helps);
    toMeasure = List.copyOf(toMeasure);
  }

  /** Letter of the group, as in signs and texts. */
  public String groupCode() {
    return String.valueOf(group.code());
  }

  /**
   * One reason.
   *
   * @param visitedOn day on which it was seen; null: it follows from something else
   * @param auditorName who saw it; null together with the day
   */
  public record Line(
      String sentence,
      Effect effect,
      @Nullable LocalDate visitedOn,
      @Nullable String auditorName) {}
}
