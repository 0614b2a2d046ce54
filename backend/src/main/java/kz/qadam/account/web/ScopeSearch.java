package kz.qadam.account.web;

import java.util.List;
import java.util.Objects;
import kz.qadam.account.AdministeredArea;
import kz.qadam.place.Organisation;
import kz.qadam.place.OrganisationRegister;
import kz.qadam.territory.TerritoryService;
import kz.qadam.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds territories and organisations by the words that somebody typed into a form. */
@Component
class ScopeSearch {

  /** As many as a reader looks through; more words find fewer. */
  static final int MOST_FOUND = 20;

  private final TerritoryService territories;
  private final OrganisationRegister organisations;
  private final GrantWords words;

  ScopeSearch(TerritoryService territories, OrganisationRegister organisations, GrantWords words) {
    this.territories = territories;
    this.organisations = organisations;
    this.words = words;
  }

  /** Territories of the area by name; without words the whole area, which needs no search. */
  List<Choice> findTerritories(@Nullable String typed, AdministeredArea area, Language language) {
    String text = Objects.requireNonNullElse(typed, "");
    return area.territories().stream()
        .flatMap(
            own ->
                text.isBlank()
                    ? territories.findTerritory(own).stream()
                    : territories.findTerritories(text, own, MOST_FOUND).stream())
        .distinct()
        .limit(MOST_FOUND)
        .map(found -> new Choice(found.code().value(), words.path(found, language)))
        .toList();
  }

  /** Organisations by name or BIN; none without words. */
  List<Choice> findOrganisations(@Nullable String typed, Language language) {
    if (typed == null || typed.isBlank()) {
      return List.of();
    }
    return organisations.findOrganisations(typed, 0, MOST_FOUND).organisations().stream()
        .map(found -> new Choice(Long.toString(found.id()), text(found, language)))
        .toList();
  }

  private String text(Organisation found, Language language) {
    String name = words.organisation(found, language);
    return found.bin() == null ? name : name + ", " + found.bin();
  }
}
