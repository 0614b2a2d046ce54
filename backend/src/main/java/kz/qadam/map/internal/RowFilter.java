package kz.qadam.map.internal;

import java.util.Set;
import kz.qadam.map.FoundPlaces;
import kz.qadam.map.PlaceFilter;
import kz.qadam.standard.AccessState;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.territory.KatoCode;
import org.jspecify.annotations.Nullable;

/** A {@link PlaceFilter} made ready for one index: everything but the box. */
@SuppressWarnings("EnumOrdinal") // bits that live in memory only
final class RowFilter {

  private static final int NOT_ASSESSED = AccessState.NOT_ASSESSED.ordinal();

  private final PlaceColumns columns;
  private final boolean[] kinds;
  private final int firstTerritory;
  private final int lastTerritory;
  private final int groupMask;
  private final int stateMask;
  private final @Nullable FoundPlaces found;

  RowFilter(PlaceFilter filter, PlaceColumns columns, KindDictionary dictionary) {
    this.columns = columns;
    this.kinds = dictionary.accepting(filter.kinds());
    KatoCode territory = filter.territory().orElse(KatoCode.COUNTRY);
    this.firstTerritory = Integer.parseInt(territory.firstWithin().value());
    this.lastTerritory = Integer.parseInt(territory.lastWithin().value());
    this.groupMask = maskOf(filter.groups(), DisabilityGroup.values());
    this.stateMask = maskOf(filter.states(), AccessState.values());
    this.found = filter.onlyFound();
  }

  private static <E extends Enum<E>> int maskOf(Set<E> chosen, E[] all) {
    int mask = 0;
    for (E value : all) {
      if (chosen.isEmpty() || chosen.contains(value)) {
        mask |= 1 << value.ordinal();
      }
    }
    return mask;
  }

  /** Ordinal of the state of a place the filter keeps; -1 for any other place. */
  int stateIfKept(int row) {
    int territory = columns.territories[row];
    if (territory < firstTerritory || territory > lastTerritory || !kinds[columns.kinds[row]]) {
      return -1;
    }
    int state = state(row);
    boolean kept =
        (stateMask >>> state & 1) != 0 && (found == null || found.contains(columns.ids[row]));
    return kept ? state : -1;
  }

  /** Ordinal of the state over the chosen groups. */
  int state(int row) {
    return (columns.assessed[row] & groupMask) == 0 ? NOT_ASSESSED : LevelBits.stateOf(range(row));
  }

  /** Range over the chosen groups, for {@link LevelBits#decode}. */
  int range(int row) {
    return LevelBits.rangeOver(groupMask, columns.levels[row]);
  }
}
