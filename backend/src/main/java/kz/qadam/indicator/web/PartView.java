package kz.qadam.indicator.web;

import java.util.List;
import kz.qadam.indicator.TerritoryFigures.Part;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table of children.
 *
 * @param name null: what lies in no child
 * @param page address of the child's own page; null for what lies in no child
 */
public record PartView(
    @Nullable LocalizedText name,
    @Nullable String page,
    long places,
    long services,
    List<FigureView> figures) {

  static PartView of(Part part, ListLinks links, List<FigureView> figures) {
    return new PartView(
        part.territory().name(),
        links.territoryPage(),
        part.tally().places(),
        part.tally().services(),
        figures);
  }
}
