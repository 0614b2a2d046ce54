package kz.qadam.indicator.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.qadam.indicator.Indicator;
import kz.qadam.indicator.IndicatorTexts;
import kz.qadam.indicator.Tally;
import kz.qadam.indicator.TerritoryFigures;
import kz.qadam.indicator.UnitQuery.Reach;
import kz.qadam.territory.Territory;
import kz.qadam.text.Language;

/**
 * The page of a territory.
 *
 * @param path from the country down to the parent
 * @param headlines the figures of the first tiles
 * @param further those of the tiles below
 * @param totals last row of the table of children
 * @param parts rows of the table of children, what lies in none of them last
 */
public record TerritoryView(
    TerritoryFigures figures,
    List<Territory> path,
    List<FigureView> headlines,
    List<FigureView> further,
    FigureView assessed,
    FigureView accessibleToAll,
    List<FigureView> totals,
    List<PartView> parts,
    List<LevelsView> levels,
    IndicatorTexts words,
    Language language) {

  /** The tiles, in the order of the national targets first. */
  private static final List<String> HEADLINES = List.of("8", "9", "accessible-K");

  private static final List<String> FURTHER = List.of("5", "6", "7");

  /** The columns of the table of children. */
  private static final List<String> COLUMNS = List.of("8", "9", "assessed", "accessible-K");

  static TerritoryView of(
      TerritoryFigures figures, List<Territory> path, IndicatorTexts words, Language language) {
    Writer writer = new Writer(figures, words, language);
    Tally whole = figures.whole();
    ListLinks links = writer.links(figures.territory(), Reach.WHOLE);
    return new TerritoryView(
        figures,
        path.subList(0, Math.max(0, path.size() - 1)),
        writer.views(HEADLINES, whole, links),
        writer.views(FURTHER, whole, links),
        writer.views(List.of("assessed"), whole, links).getFirst(),
        writer.views(List.of("accessible-all"), whole, links).getFirst(),
        writer.views(COLUMNS, whole, links),
        writer.parts(),
        whole.levels().stream().map(counts -> LevelsView.of(counts, links)).toList(),
        words,
        language);
  }

  private record Writer(TerritoryFigures figures, IndicatorTexts words, Language language) {

    List<PartView> parts() {
      List<PartView> rows = new ArrayList<>();
      for (TerritoryFigures.Part part : figures.parts()) {
        ListLinks links = links(part.territory(), Reach.WHOLE);
        rows.add(PartView.of(part, links, views(COLUMNS, part.tally(), links)));
      }
      Tally elsewhere = figures.elsewhere();
      if (!rows.isEmpty() && elsewhere.places() > 0) {
        ListLinks links = links(figures.territory(), Reach.OUTSIDE_CHILDREN);
        rows.add(
            new PartView(
                null,
                null,
                elsewhere.places(),
                elsewhere.services(),
                views(COLUMNS, elsewhere, links)));
      }
      return rows;
    }

    List<FigureView> views(List<String> ids, Tally tally, ListLinks links) {
      return ids.stream()
          .flatMap(id -> figures.findIndicator(id).stream())
          .map(one -> FigureView.of(figures.figure(one, tally), links, words, language))
          .toList();
    }

    ListLinks links(Territory territory, Reach reach) {
      return new ListLinks(territory.code(), figures.asOf(), reach);
    }
  }

  public LocalDate asOf() {
    return figures.asOf();
  }

  public Territory territory() {
    return figures.territory();
  }

  public int year() {
    return figures.asOf().getYear();
  }

  /** The indicators that the page says how they are counted. */
  public List<Indicator> explained() {
    return Stream.of(HEADLINES, FURTHER, List.of("assessed", "accessible-all"))
        .flatMap(List::stream)
        .flatMap(id -> figures.findIndicator(id).stream())
        .toList();
  }

  public Tally whole() {
    return figures.whole();
  }

  /** Titles of the table's columns. */
  public List<Indicator> columns() {
    return COLUMNS.stream().flatMap(id -> figures.findIndicator(id).stream()).toList();
  }

  /** Who is counted, in the reader's words. */
  public String population(Indicator indicator) {
    return words.population(language, indicator, figures.readings());
  }

  /** The condition, in the reader's words. */
  public String rule(Indicator indicator) {
    return words.rule(language, indicator);
  }

  /** Text key of what an owner is worth that nobody stated. */
  public String assumedOwnerKey() {
    return "indicator.assumed." + figures.readings().assumedOwner().code();
  }

  public boolean isEmpty() {
    return figures.whole().places() == 0;
  }

  public boolean isApproximate() {
    return figures.whole().approximatePlaces() > 0;
  }
}
