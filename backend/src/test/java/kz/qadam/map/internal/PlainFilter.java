package kz.qadam.map.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.qadam.map.PlaceFilter;
import kz.qadam.map.StateCounts;
import kz.qadam.standard.AccessRange;
import kz.qadam.standard.AccessState;
import kz.qadam.standard.DisabilityGroup;

/** The filter's meaning written plainly, row by row: what the index must agree with. */
final class PlainFilter {

  private PlainFilter() {}

  static List<PlaceRow> keep(List<PlaceRow> rows, PlaceFilter filter) {
    return rows.stream().filter(row -> keeps(row, filter)).toList();
  }

  static StateCounts count(List<PlaceRow> rows, PlaceFilter filter) {
    int[] counts = new int[AccessState.values().length];
    for (PlaceRow row : keep(rows, filter)) {
      counts[List.of(AccessState.values()).indexOf(state(row, filter))]++;
    }
    return StateCounts.of(counts);
  }

  private static boolean keeps(PlaceRow row, PlaceFilter filter) {
    String sector = row.kind().substring(0, 3);
    boolean kind =
        filter.kinds().isEmpty()
            || filter.kinds().contains(row.kind())
            || filter.kinds().contains(sector);
    boolean territory = filter.territory().map(t -> t.contains(row.territory())).orElse(true);
    boolean found = filter.found().map(f -> f.contains(row.id().value())).orElse(true);
    boolean box =
        filter
            .within()
            .map(b -> Optional.ofNullable(row.knownPosition()).map(b::contains).orElse(false))
            .orElse(true);
    boolean state = filter.states().isEmpty() || filter.states().contains(state(row, filter));
    return kind && territory && found && box && state;
  }

  static AccessState state(PlaceRow row, PlaceFilter filter) {
    List<DisabilityGroup> groups = new ArrayList<>(filter.groups());
    if (groups.isEmpty()) {
      groups.addAll(List.of(DisabilityGroup.values()));
    }
    if (groups.stream().noneMatch(row.ranges()::containsKey)) {
      return AccessState.NOT_ASSESSED;
    }
    return AccessState.of(
        groups.stream()
            .map(group -> row.ranges().getOrDefault(group, AccessRange.UNKNOWN))
            .reduce(AccessRange::worstOf)
            .orElseThrow());
  }
}
