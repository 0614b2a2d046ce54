package kz.qadam.fieldwork;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import kz.qadam.standard.DisabilityGroup;
import org.jspecify.annotations.Nullable;

/**
 * What calls for a visit. Nobody weighs one cause against another: places are compared cause by
 * cause, in this order, and the first one that differs decides.
 *
 * <ol>
 *   <li>an order whose term has passed, before none
 *   <li>more groups that surely cannot use the place, before fewer
 *   <li>more groups of which nobody knows whether they can, before fewer: unknown stands between
 *       known to be wrong and known to be right
 *   <li>an order whose term still runs, before none
 *   <li>never audited, before audited the longest ago, before audited lately
 * </ol>
 *
 * @param shutOut groups for which the place is not accessible, whatever the unknown answers are; a
 *     failed critical criterion does that
 * @param undecided groups for which it may be not accessible; all of them where nobody ever was
 * @param knownOrderDueOn last day of the term that ends first of all open orders; null: no open
 *     order
 */
public record PlaceRisk(
    Set<DisabilityGroup> shutOut,
    Set<DisabilityGroup> undecided,
    @Nullable LocalDate knownOrderDueOn) {

  public PlaceRisk {
    shutOut = Set.copyOf(shutOut);
    undecided = Set.copyOf(undecided);
    if (shutOut.stream().anyMatch(undecided::contains)) {
      throw new IllegalArgumentException("both shut out and undecided: " + shutOut);
    }
  }

  /**
   * The risk of a place.
   *
   * @param notShutOut groups that can surely use it, with help at least
   */
  public static PlaceRisk of(
      Set<DisabilityGroup> shutOut,
      Set<DisabilityGroup> notShutOut,
      @Nullable LocalDate knownOrderDueOn) {
    Set<DisabilityGroup> undecided = EnumSet.allOf(DisabilityGroup.class);
    undecided.removeAll(shutOut);
    undecided.removeAll(notShutOut);
    return new PlaceRisk(shutOut, undecided, knownOrderDueOn);
  }

  /** Whether anything calls for a visit; nothing does where all is known to be usable. */
  public boolean isAny() {
    return !shutOut.isEmpty() || !undecided.isEmpty() || knownOrderDueOn != null;
  }

  /** Whether the term of an open order had passed on this day. */
  public boolean isOrderOverdue(LocalDate day) {
    return knownOrderDueOn != null && knownOrderDueOn.isBefore(day);
  }
}
