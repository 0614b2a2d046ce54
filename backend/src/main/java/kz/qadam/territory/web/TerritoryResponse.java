package kz.qadam.territory.web;

import java.time.LocalDate;
import java.util.List;
import kz.qadam.territory.BoundarySource;
import kz.qadam.territory.KatoCode;
import kz.qadam.territory.Territory;
import kz.qadam.territory.TerritoryOutlines;
import kz.qadam.territory.TerritoryService;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A territory for programs.
 *
 * @param parent null for the country
 * @param boundary null when no outline of it is known
 */
record TerritoryResponse(
    String kato,
    String level,
    Names names,
    @Nullable Link parent,
    List<Link> children,
    @Nullable BoundaryResponse boundary) {

  /** Names by language; null where the source has none. */
  record Names(@Nullable String kk, @Nullable String ru, @Nullable String en) {
    static Names of(LocalizedText text) {
      return new Names(text.kk(), text.ru(), text.en());
    }
  }

  /** A neighbour in the tree. */
  record Link(String kato, String level, Names names, String href) {
    static Link of(Territory territory) {
      String kato = territory.code().value();
      return new Link(
          kato, territory.level().code(), Names.of(territory.name()), "/api/territories/" + kato);
    }
  }

  /**
   * Where the outline comes from.
   *
   * @param basis {@code boundary} for an official outline, {@code approximate} for one built from
   *     settlement points
   */
  record BoundaryResponse(
      String basis, String source, String licence, LocalDate validFrom, String outline) {
    static BoundaryResponse of(KatoCode code, BoundarySource source) {
      return new BoundaryResponse(
          source.basis().code(),
          source.source(),
          source.licence(),
          source.validFrom(),
          "/api/territories/" + code + "/outline");
    }
  }

  static TerritoryResponse of(
      Territory territory, TerritoryService territories, TerritoryOutlines outlines) {
    KatoCode code = territory.code();
    return new TerritoryResponse(
        code.value(),
        territory.level().code(),
        Names.of(territory.name()),
        territory.parent().flatMap(territories::findTerritory).map(Link::of).orElse(null),
        territories.listChildren(code).stream().map(Link::of).toList(),
        outlines.findSource(code).map(source -> BoundaryResponse.of(code, source)).orElse(null));
  }
}
