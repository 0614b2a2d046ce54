package kz.qadam.indicator.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kz.qadam.indicator.Indicator;
import kz.qadam.indicator.IndicatorService;
import kz.qadam.indicator.Readings;
import kz.qadam.indicator.StandardUsed;
import kz.qadam.indicator.Tally;
import kz.qadam.indicator.TerritoryFigures;
import kz.qadam.indicator.TerritoryFigures.Part;
import kz.qadam.indicator.Unit;
import kz.qadam.indicator.UnitPage;
import kz.qadam.indicator.UnitQuery;
import kz.qadam.indicator.UnitQuery.Reach;
import kz.qadam.indicator.internal.UnitStore.Basis;
import kz.qadam.indicator.internal.UnitStore.ListRequest;
import kz.qadam.territory.KatoCode;
import kz.qadam.territory.Territory;
import kz.qadam.territory.TerritoryService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Folds the tallies of single territories into those of the whole and its parts. */
@Service
@Transactional(readOnly = true)
class DefaultIndicatorService implements IndicatorService {

  private final UnitStore units;
  private final TerritoryService territories;
  private final CurrentStandard standard;
  private final Readings readings;
  private final IndicatorCatalogue catalogue = IndicatorCatalogue.load();

  DefaultIndicatorService(
      UnitStore units, TerritoryService territories, CurrentStandard standard, Readings readings) {
    this.units = units;
    this.territories = territories;
    this.standard = standard;
    this.readings = readings;
  }

  @Override
  public List<Indicator> listIndicators() {
    return catalogue.listIndicators();
  }

  @Override
  public Optional<Indicator> findIndicator(String id) {
    return catalogue.findIndicator(id);
  }

  @Override
  public TerritoryFigures figures(KatoCode code, LocalDate asOf) {
    Territory territory = territories.getTerritory(code);
    StandardUsed used = standard.at(new Moment(asOf));
    Map<KatoCode, Tally> tallies =
        units.countByTerritory(code, basis(asOf, used), listIndicators());
    List<Part> parts = new ArrayList<>();
    for (Territory child : territories.listChildren(code)) {
      parts.add(new Part(child, sumWithin(child.code(), tallies)));
    }
    List<KatoCode> children = parts.stream().map(part -> part.territory().code()).toList();
    return new TerritoryFigures(
        territory,
        asOf,
        used,
        readings,
        listIndicators(),
        sum(tallies.values()),
        parts,
        sum(outside(children, tallies)));
  }

  private static Tally sumWithin(KatoCode part, Map<KatoCode, Tally> tallies) {
    return sum(
        tallies.entrySet().stream()
            .filter(entry -> part.contains(entry.getKey()))
            .map(Map.Entry::getValue)
            .toList());
  }

  private static Collection<Tally> outside(List<KatoCode> children, Map<KatoCode, Tally> tallies) {
    return tallies.entrySet().stream()
        .filter(entry -> children.stream().noneMatch(child -> child.contains(entry.getKey())))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static Tally sum(Collection<Tally> tallies) {
    return tallies.stream().reduce(Tally.NONE, Tally::plus);
  }

  @Override
  public UnitPage findUnits(UnitQuery query, Optional<Unit.Key> after, int limit) {
    ListRequest request = listRequest(query);
    List<Unit> found = units.findUnits(request, after, limit + 1); // one more tells of a next page
    List<Unit> page = found.subList(0, Math.min(limit, found.size()));
    return new UnitPage(
        page, units.countUnits(request), found.size() > limit ? page.getLast().key() : null);
  }

  @Override
  public void forEachUnit(UnitQuery query, Consumer<Unit> consumer) {
    units.forEachUnit(listRequest(query), consumer);
  }

  private ListRequest listRequest(UnitQuery query) {
    KatoCode code = territories.getTerritory(query.territory()).code();
    List<KatoCode> without =
        query.reach() == Reach.WHOLE
            ? List.of()
            : territories.listChildren(code).stream().map(Territory::code).toList();
    return new ListRequest(
        query, basis(query.asOf(), standard.at(new Moment(query.asOf()))), without);
  }

  private Basis basis(LocalDate asOf, StandardUsed used) {
    return new Basis(new Moment(asOf), used.packId(), readings);
  }
}
