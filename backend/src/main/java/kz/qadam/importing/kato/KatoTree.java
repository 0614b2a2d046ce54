package kz.qadam.importing.kato;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qadam.territory.KatoCode;
import kz.qadam.territory.Territory;
import kz.qadam.territory.TerritoryLevel;

/**
 * Makes territories of classifier rows: finds each row's parent and true level, which the file does
 * not say. Immutable.
 */
final class KatoTree {

  /** Digits of a code that name its district, a wider district and its region. */
  private static final int[] FALLBACK_DIGITS = {4, 3, 2};

  private static final int[] GROUP_ENDS = {2, 4, 6};

  private final Map<KatoCode, KatoRow> byCode = new HashMap<>();

  KatoTree(List<KatoRow> rows) {
    rows.forEach(row -> byCode.put(row.code(), row));
  }

  /**
   * The parent: the code with its last non-zero group zeroed or, where the file has no such row,
   * the code cut to 4, 3, then 2 digits. Empty when the file has none of them.
   */
  Optional<KatoCode> findParent(KatoRow row) {
    if (row.level() == TerritoryLevel.REGION) {
      return Optional.of(KatoCode.COUNTRY);
    }
    KatoCode nearest = row.code().truncated(lengthWithoutLastGroup(row.code()));
    if (isOther(nearest, row)) {
      return Optional.of(nearest);
    }
    for (int digits : FALLBACK_DIGITS) {
      KatoCode wider = row.code().truncated(digits);
      if (isOther(wider, row)) {
        return Optional.of(wider);
      }
    }
    return Optional.empty();
  }

  /** The row as a territory under its parent. */
  Territory territory(KatoRow row, KatoCode parent) {
    return new Territory(row.code(), parent, levelOf(row, parent), row.name());
  }

  /**
   * Districts of a city of republican significance are rows of the third level right below a
   * region; everything else is as the row says.
   */
  private TerritoryLevel levelOf(KatoRow row, KatoCode parent) {
    KatoRow above = byCode.get(parent);
    boolean isRightBelowRegion = above != null && above.level() == TerritoryLevel.REGION;
    return row.level() == TerritoryLevel.OKRUG && isRightBelowRegion
        ? TerritoryLevel.DISTRICT
        : row.level();
  }

  private boolean isOther(KatoCode candidate, KatoRow row) {
    return !candidate.equals(row.code()) && byCode.containsKey(candidate);
  }

  private static int lengthWithoutLastGroup(KatoCode code) {
    int length = 0;
    for (int end : GROUP_ENDS) {
      if (end < code.prefix().length()) {
        length = end;
      }
    }
    return length;
  }
}
