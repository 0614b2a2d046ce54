package kz.qadam.order.internal;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import kz.qadam.order.ControlEvent;
import kz.qadam.order.ControlFigures;
import kz.qadam.order.ControlPeriod;
import kz.qadam.order.ControlReport;
import kz.qadam.order.ControlStatistics;
import kz.qadam.order.internal.ControlStore.Tally;
import kz.qadam.territory.KatoCode;
import kz.qadam.territory.Territory;
import kz.qadam.territory.TerritoryService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds up what happened per day and territory. */
@Service
@Transactional(readOnly = true)
class DefaultControlStatistics implements ControlStatistics {

  private final ControlStore store;
  private final TerritoryService territories;

  DefaultControlStatistics(ControlStore store, TerritoryService territories) {
    this.store = store;
    this.territories = territories;
  }

  @Override
  public ControlReport getReport(KatoCode code, ControlPeriod period) {
    Territory territory = territories.getTerritory(code);
    List<Territory> children = territories.listChildren(code);
    List<Tally> tallies = store.tally(code, period);
    return new ControlReport(
        territory,
        period,
        sum(tallies, _ -> true),
        children.stream()
            .map(
                child ->
                    new ControlReport.TerritoryPart(
                        child, sum(tallies, tally -> child.code().contains(tally.territory()))))
            .toList(),
        sum(tallies, tally -> isOutside(children, tally)),
        period.split().stream()
            .map(
                part ->
                    new ControlReport.PeriodPart(
                        part, sum(tallies, tally -> part.contains(tally.day()))))
            .toList());
  }

  private static boolean isOutside(List<Territory> children, Tally tally) {
    return children.stream().noneMatch(child -> child.code().contains(tally.territory()));
  }

  private static ControlFigures sum(List<Tally> tallies, Predicate<Tally> counted) {
    return tallies.stream()
        .filter(counted)
        .map(tally -> new ControlFigures(Map.of(tally.kind(), tally.count()), tally.tenge()))
        .reduce(ControlFigures.NONE, ControlFigures::plus);
  }

  @Override
  public List<ControlEvent> findEvents(Query query, long skip, int limit) {
    return store.findEvents(
        query.kind(), query.territory(), listLeftOut(query), query.period(), skip, limit);
  }

  private List<KatoCode> listLeftOut(Query query) {
    return query.reach() == Reach.WHOLE
        ? List.of()
        : territories.listChildren(query.territory()).stream().map(Territory::code).toList();
  }

  @Override
  public ControlFigures count(Query query) {
    List<KatoCode> leftOut = listLeftOut(query);
    return sum(
        store.tally(query.territory(), query.period()),
        tally ->
            tally.kind() == query.kind()
                && leftOut.stream().noneMatch(child -> child.contains(tally.territory())));
  }
}
