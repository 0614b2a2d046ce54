package kz.qadam.indicator.web;

import java.util.List;
import kz.qadam.indicator.Unit;
import kz.qadam.place.PlaceKind;
import kz.qadam.place.PlaceKinds;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.territory.Territory;
import kz.qadam.territory.TerritoryService;
import kz.qadam.text.Dates;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One unit in the words of a list.
 *
 * @param level null for a service: levels belong to places
 * @param accepted null: no commitment by that day
 * @param due null: no commitment by that day
 * @param confirmed null: not confirmed by that day
 */
public record UnitView(
    Unit unit,
    LocalizedText kind,
    LocalizedText territory,
    @Nullable UnitLevel level,
    @Nullable String accepted,
    @Nullable String due,
    @Nullable String confirmed) {

  /** What views of all units of a list share. */
  record Context(
      PlaceKinds kinds,
      TerritoryService territories,
      List<DisabilityGroup> groups,
      Language language) {}

  static UnitView of(Unit unit, Context context) {
    Language language = context.language();
    Unit.@Nullable AcceptedCommitment commitment = unit.commitment();
    return new UnitView(
        unit,
        context.kinds().findKind(unit.kind()).map(PlaceKind::name).orElse(LocalizedText.NONE),
        context
            .territories()
            .findTerritory(unit.territory())
            .map(Territory::name)
            .orElse(LocalizedText.NONE),
        unit.service() == null ? UnitLevel.of(unit.levels(), context.groups()) : null,
        commitment == null ? null : Dates.day(language, commitment.acceptedOn()),
        commitment == null ? null : Dates.day(language, commitment.dueOn()),
        commitment == null || commitment.confirmedOn() == null
            ? null
            : Dates.day(language, commitment.confirmedOn()));
  }
}
