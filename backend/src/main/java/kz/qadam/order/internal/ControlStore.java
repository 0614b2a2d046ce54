package kz.qadam.order.internal;

import java.time.LocalDate;
import java.util.List;
import kz.qadam.order.ControlEvent;
import kz.qadam.order.ControlKind;
import kz.qadam.order.ControlPeriod;
import kz.qadam.territory.KatoCode;

/** Reads what state control did. */
public interface ControlStore {

  /**
   * So many of one kind in one territory on one day.
   *
   * @param tenge sum of the fines
   */
  record Tally(ControlKind kind, KatoCode territory, LocalDate day, long count, long tenge) {}

  /** Everything within the territory and period. */
  List<Tally> tally(KatoCode within, ControlPeriod period);

  /**
   * The rows behind a tally, in the order in which they were recorded.
   *
   * @param but territories whose rows are left out
   */
  List<ControlEvent> findEvents(
      ControlKind kind,
      KatoCode within,
      List<KatoCode> but,
      ControlPeriod period,
      long skip,
      int limit);
}
