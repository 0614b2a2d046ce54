package kz.qadam.indicator.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kz.qadam.indicator.Indicator;
import kz.qadam.indicator.Readings;
import kz.qadam.indicator.Tally;
import kz.qadam.indicator.Unit;
import kz.qadam.indicator.UnitQuery;
import kz.qadam.territory.KatoCode;

/** Counts and lists units as they stood at a moment. */
public interface UnitStore {

  /**
   * What a moment is judged by.
   *
   * @param packId the standard pack whose levels count
   */
  record Basis(Moment moment, String packId, Readings readings) {}

  /** Tallies of the territories that places name themselves, from here down. */
  Map<KatoCode, Tally> countByTerritory(
      KatoCode territory, Basis basis, List<Indicator> indicators);

  /**
   * Units of one list.
   *
   * @param without territories (with all below them) that are left out
   */
  record ListRequest(UnitQuery query, Basis basis, List<KatoCode> without) {}

  long countUnits(ListRequest request);

  List<Unit> findUnits(ListRequest request, Optional<Unit.Key> after, int limit);

  void forEachUnit(ListRequest request, Consumer<Unit> consumer);
}
