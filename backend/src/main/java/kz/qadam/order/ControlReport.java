package kz.qadam.order;

import java.util.List;
import kz.qadam.territory.Territory;

/**
 * State control in one territory: the whole, and the same by territory and by period. Each of the
 * two sums up to the whole.
 *
 * @param territories direct children
 * @param elsewhere what lies in none of the children
 * @param periods months or years
 */
public record ControlReport(
    Territory territory,
    ControlPeriod period,
    ControlFigures total,
    List<TerritoryPart> territories,
    ControlFigures elsewhere,
    List<PeriodPart> periods) {

  public ControlReport {
    territories = List.copyOf(territories);
    periods = List.copyOf(periods);
  }

  /** One child. */
  public record TerritoryPart(Territory territory, ControlFigures figures) {}

  /** One month or year. */
  public record PeriodPart(ControlPeriod period, ControlFigures figures) {}
}
