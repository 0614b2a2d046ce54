package kz.qadam.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kz.qadam.territory.KatoCode;
import kz.qadam.territory.TerritoryNotFoundException;

/** Figures of territories at a date, and the units behind each. */
public interface IndicatorService {

  /** All indicators in the order in which they are shown. */
  List<Indicator> listIndicators();

  Optional<Indicator> findIndicator(String id);

  /**
   * What was true at the end of that day, by what was recorded by then.
   *
   * @throws TerritoryNotFoundException no territory has this code; answered as problem
   *     "territory-not-found", 404
   */
  TerritoryFigures figures(KatoCode territory, LocalDate asOf);

  /**
   * One page of the units behind a number; their order is that of their keys.
   *
   * @param after last unit of the page before; empty for the first page
   * @throws TerritoryNotFoundException no territory has this code; answered as problem
   *     "territory-not-found", 404
   */
  UnitPage findUnits(UnitQuery query, Optional<Unit.Key> after, int limit);

  /** Hands over all units behind a number one by one, in the order of their keys. */
  void forEachUnit(UnitQuery query, Consumer<Unit> consumer);
}
