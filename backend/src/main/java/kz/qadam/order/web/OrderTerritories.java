package kz.qadam.order.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.qadam.territory.KatoCode;
import kz.qadam.territory.Territory;
import kz.qadam.territory.TerritoryService;
import org.springframework.stereotype.Component;

/** Territories that a filter offers, and reads. */
@Component
class OrderTerritories {

  private final TerritoryService territories;

  OrderTerritories(TerritoryService territories) {
    this.territories = territories;
  }

  /** The code in an address, when there is such a territory. */
  Optional<KatoCode> find(String text) {
    return KatoCode.find(text).flatMap(territories::findTerritory).map(Territory::code);
  }

  /** The country, its regions, and the chosen one when it lies deeper. */
  List<Territory> listChoices(KatoCode chosen) {
    List<Territory> choices = new ArrayList<>();
    territories.findTerritory(KatoCode.COUNTRY).ifPresent(choices::add);
    choices.addAll(territories.listRegions());
    if (choices.stream().noneMatch(one -> one.code().equals(chosen))) {
      territories.findTerritory(chosen).ifPresent(choices::add);
    }
    return List.copyOf(choices);
  }
}
