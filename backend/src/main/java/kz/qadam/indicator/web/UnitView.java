package kz.qadam.indicator.web;

import kz.qadam.indicator.Unit;
import kz.qadam.place.PlaceKind;
import kz.qadam.place.PlaceKinds;
import kz.qadam.territory.Territory;
import kz.qadam.territory.TerritoryService;
import kz.qadam.text.Dates;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One unit in the words of a list.
 *
 * @param accepted null: no commitment by that day
 * @param due null: no commitment by that day
 * @param confirmed null: not confirmed by that day
 */
public record UnitView(
    Unit unit,
    LocalizedText kind,
    LocalizedText territory,
    @Nullable String accepted,
    @Nullable String due,
    @Nullable String confirmed) {

  static UnitView of(Unit unit, PlaceKinds kinds, TerritoryService territories, Language language) {
    Unit.@Nullable AcceptedCommitment commitment = unit.commitment();
    return new UnitView(
        unit,
        kinds.findKind(unit.kind()).map(PlaceKind::name).orElse(LocalizedText.NONE),
        territories.findTerritory(unit.territory()).map(Territory::name).orElse(LocalizedText.NONE),
        commitment == null ? null : Dates.day(language, commitment.acceptedOn()),
        commitment == null ? null : Dates.day(language, commitment.dueOn()),
        commitment == null || commitment.confirmedOn() == null
            ? null
            : Dates.day(language, commitment.confirmedOn()));
  }
}
