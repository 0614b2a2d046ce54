package kz.qadam.order;

import java.util.List;
import kz.qadam.territory.KatoCode;

/**
 * Statistics of state control as the Concept gives them: inspections, orders, fines. Counted by the
 * day on which each was recorded, where the place lay then, from rows that never change: a past
 * period answers the same for ever.
 */
public interface ControlStatistics {

  /**
   * The figures of a territory.
   *
   * @throws kz.qadam.territory.TerritoryNotFoundException no territory has this code
   */
  ControlReport getReport(KatoCode territory, ControlPeriod period);

  /** What a figure of the report counted, oldest first. */
  List<ControlEvent> findEvents(Query query, long skip, int limit);

  /** The figure whose rows {@link #findEvents} lists. */
  ControlFigures count(Query query);

  /** Which part of a territory. */
  enum Reach {
    WHOLE,
    /** What lies in none of its children. */
    OUTSIDE_CHILDREN
  }

  /** One figure of a report. */
  record Query(ControlKind kind, KatoCode territory, Reach reach, ControlPeriod period) {}
}
