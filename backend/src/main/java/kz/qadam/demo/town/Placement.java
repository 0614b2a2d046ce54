package kz.qadam.demo.town;

import java.util.List;
import kz.qadam.text.LocalizedText;

/**
 * Where a place of the town stands.
 *
 * @param footprint empty: it has no building of its own
 * @param entrances empty: it has none, for example a stop
 */
record Placement(LocalizedText address, Spot centre, List<Spot> footprint, List<Spot> entrances) {

  Placement {
    footprint = List.copyOf(footprint);
    entrances = List.copyOf(entrances);
  }

  static Placement withoutBuilding(LocalizedText address, Spot centre) {
    return new Placement(address, centre, List.of(), List.of());
  }
}
