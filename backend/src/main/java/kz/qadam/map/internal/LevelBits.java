package kz.qadam.map.internal;

import java.util.Map;
import kz.qadam.standard.AccessLevel;
import kz.qadam.standard.AccessRange;
import kz.qadam.standard.AccessState;
import kz.qadam.standard.DisabilityGroup;

/**
 * Ranges of five groups in 30 bits.
 *
 * <p>Each end is a thermometer of three bits: 000 inaccessible, 001 conditional, 011 partial, 111
 * accessible. The worse of two levels is then the AND of their bits, so the worst over several
 * groups takes one AND a group. A group nobody assessed has the open range 000 to 111.
 */
@SuppressWarnings("EnumOrdinal") // bits that live in memory only
final class LevelBits {

  static final int BITS_PER_GROUP = 6;
  private static final int END_BITS = 3;
  private static final int END_MASK = (1 << END_BITS) - 1;
  private static final int RANGE_MASK = (1 << BITS_PER_GROUP) - 1;
  private static final int OPEN = END_MASK << END_BITS;
  private static final byte[] STATE_OF_RANGE = statesOfRanges();

  private LevelBits() {}

  /** All groups; those that are missing get the open range. */
  static int encode(Map<DisabilityGroup, AccessRange> ranges) {
    int bits = 0;
    for (DisabilityGroup group : DisabilityGroup.values()) {
      AccessRange range = ranges.get(group);
      int coded = range == null ? OPEN : ends(range.worst(), range.best());
      bits |= coded << (group.ordinal() * BITS_PER_GROUP);
    }
    return bits;
  }

  /** One bit for each group that was assessed. */
  static byte encodeAssessed(Map<DisabilityGroup, AccessRange> ranges) {
    int bits = 0;
    for (DisabilityGroup group : ranges.keySet()) {
      bits |= 1 << group.ordinal();
    }
    return (byte) bits;
  }

  /** Range over the groups of the mask: the worst of both ends. */
  static int rangeOver(int groupMask, int levels) {
    int range = RANGE_MASK;
    for (int rest = groupMask; rest != 0; rest &= rest - 1) {
      range &= levels >>> (Integer.numberOfTrailingZeros(rest) * BITS_PER_GROUP);
    }
    return range;
  }

  /** Ordinal of the {@link AccessState} of a range from {@link #rangeOver}. */
  static int stateOf(int range) {
    return STATE_OF_RANGE[range];
  }

  static AccessRange decode(int range) {
    return new AccessRange(level(range & END_MASK), level(range >>> END_BITS));
  }

  private static int ends(AccessLevel worst, AccessLevel best) {
    return thermometer(worst) | (thermometer(best) << END_BITS);
  }

  private static int thermometer(AccessLevel level) {
    return (1 << level.ordinal()) - 1;
  }

  private static AccessLevel level(int thermometer) {
    return AccessLevel.values()[Integer.bitCount(thermometer)];
  }

  private static byte[] statesOfRanges() {
    byte[] states = new byte[RANGE_MASK + 1];
    for (AccessLevel worst : AccessLevel.values()) {
      for (AccessLevel best : AccessLevel.values()) {
        if (worst.compareTo(best) <= 0) {
          int range = ends(worst, best);
          states[range] = (byte) AccessState.of(new AccessRange(worst, best)).ordinal();
        }
      }
    }
    return states;
  }
}
