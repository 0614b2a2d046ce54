package kz.qadam.map.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kz.qadam.place.PlaceKind;
import kz.qadam.place.PlaceKinds;
import kz.qadam.standard.AccessState;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.territory.Territory;
import kz.qadam.territory.TerritoryService;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import kz.qadam.text.Texts;
import org.springframework.stereotype.Component;

/** Makes the form from what there is to choose and what was chosen. */
@Component
class FilterForms {

  private final PlaceKinds kinds;
  private final TerritoryService territories;
  private final Texts texts;

  FilterForms(PlaceKinds kinds, TerritoryService territories, Texts texts) {
    this.kinds = kinds;
    this.territories = territories;
    this.texts = texts;
  }

  FilterForm fill(MapQuery query, Language reader) {
    return new FilterForm(
        query.words(),
        groupChoices(query, reader),
        levelChoices(query, reader),
        kinds.listSectors().stream().map(sector -> kindChoices(sector, query, reader)).toList(),
        territories.listRegions().stream()
            .map(region -> territoryChoices(region, query, reader))
            .toList(),
        query.box().map(BoxText::of).orElse(""),
        query.kinds().size() + query.territory().stream().toList().size() + query.states().size());
  }

  private List<Choice> groupChoices(MapQuery query, Language reader) {
    return Arrays.stream(DisabilityGroup.values())
        .map(
            group -> {
              String code = String.valueOf(group.code());
              String label = texts.get(reader, "group." + code);
              return new Choice(code, label, query.groups().contains(group));
            })
        .toList();
  }

  private List<Choice> levelChoices(MapQuery query, Language reader) {
    return Arrays.stream(AccessState.values())
        .map(
            state ->
                new Choice(
                    state.code(),
                    texts.get(reader, "level." + state.code()),
                    query.states().contains(state)))
        .toList();
  }

  private Choice.Group kindChoices(PlaceKind sector, MapQuery query, Language reader) {
    String name = in(reader, sector.name(), sector.code());
    Choice all =
        new Choice(
            sector.code(),
            texts.get(reader, "map.kind.all", name),
            query.kinds().contains(sector.code()));
    Stream<Choice> single =
        kinds.listKinds().stream()
            .filter(kind -> kind.sector().equals(sector.code()))
            .map(
                kind ->
                    new Choice(
                        kind.code(),
                        in(reader, kind.name(), kind.code()),
                        query.kinds().contains(kind.code())));
    return new Choice.Group(name, Stream.concat(Stream.of(all), single).toList());
  }

  private Choice.Group territoryChoices(Territory region, MapQuery query, Language reader) {
    List<Choice> choices =
        Stream.concat(Stream.of(region), territories.listChildren(region.code()).stream())
            .map(territory -> territoryChoice(territory, query, reader))
            .toList();
    return new Choice.Group(in(reader, region.name(), region.code().value()), choices);
  }

  private static Choice territoryChoice(Territory territory, MapQuery query, Language reader) {
    String code = territory.code().value();
    return new Choice(
        code,
        in(reader, territory.name(), code),
        query.territory().filter(territory.code()::equals).isPresent());
  }

  private static String in(Language reader, LocalizedText name, String fallback) {
    return name.bestFor(reader).map(LocalizedText.Part::value).orElse(fallback);
  }
}
