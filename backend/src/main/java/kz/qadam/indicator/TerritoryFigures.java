package kz.qadam.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.qadam.territory.Territory;

/**
 * What the indicators say of a territory and its parts at the end of a day.
 *
 * @param asOf last day whose changes are counted, in the time of Kazakhstan
 * @param standard title and version of the pack the levels were judged by
 * @param whole the territory with everything below it
 * @param parts its direct children, in the order of their codes
 * @param elsewhere units that lie in no child; together with the parts they are the whole
 */
public record TerritoryFigures(
    Territory territory,
    LocalDate asOf,
    StandardUsed standard,
    Readings readings,
    List<Indicator> indicators,
    Tally whole,
    List<Part> parts,
    Tally elsewhere) {

  public TerritoryFigures {
    indicators = List.copyOf(indicators);
    parts = List.copyOf(parts);
  }

  /** One child. */
  public record Part(Territory territory, Tally tally) {}

  /** Figures of the whole territory, in the order of the indicators. */
  public List<Figure> figures() {
    return indicators.stream().map(indicator -> figure(indicator, whole)).toList();
  }

  /** Figure of one indicator over one of the tallies. */
  public Figure figure(Indicator indicator, Tally tally) {
    return new Figure(indicator, asOf, tally.estimate(indicator.id()));
  }

  public Optional<Indicator> findIndicator(String id) {
    return indicators.stream().filter(indicator -> indicator.id().equals(id)).findFirst();
  }
}
