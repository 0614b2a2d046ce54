package kz.qadam.standard;

/**
 * How two cases compare at each threshold of the level, packed into one int.
 *
 * <p>At a threshold a level is a yes or a no ("at least partial?"), and so a worst-of is an AND and
 * a best-of an OR. For each of the three thresholds four bits say which of the answers no/no,
 * no/yes, yes/no, yes/yes the two cases can give with the same rest of the facts.
 */
final class Cuts {

  private static final int THRESHOLDS = Span.ACCESSIBLE;
  private static final int BITS = 4;
  private static final int MASK = (1 << BITS) - 1;
  private static final int BOTH_NO = 0b0001;
  private static final int BOTH_YES = 0b1000;
  private static final int DIFFERENT = 0b0110;
  private static final int[] AND = table(true);
  private static final int[] OR = table(false);

  private Cuts() {}

  private static int[] table(boolean all) {
    int[] table = new int[1 << (2 * BITS)];
    for (int masks = 0; masks < table.length; masks++) {
      for (int a = 0; a < BITS; a++) {
        for (int b = 0; b < BITS; b++) {
          if ((masks >> a & 1) == 1 && (masks >> (BITS + b) & 1) == 1) {
            table[masks] |= 1 << (all ? a & b : a | b);
          }
        }
      }
    }
    return table;
  }

  /** Both cases have the same unknown level within the span. */
  static int same(int span) {
    int cuts = 0;
    for (int i = 0; i < THRESHOLDS; i++) {
      int no = Span.low(span) <= i ? BOTH_NO : 0;
      int yes = Span.high(span) > i ? BOTH_YES : 0;
      cuts |= (no | yes) << (BITS * i);
    }
    return cuts;
  }

  /** The cases have levels within their spans, each for itself. */
  static int each(int first, int second) {
    int cuts = 0;
    for (int i = 0; i < THRESHOLDS; i++) {
      int mask = 0;
      for (int pair = 0; pair < BITS; pair++) {
        if (canAnswer(first, i, pair >> 1) && canAnswer(second, i, pair & 1)) {
          mask |= 1 << pair;
        }
      }
      cuts |= mask << (BITS * i);
    }
    return cuts;
  }

  private static boolean canAnswer(int span, int threshold, int answer) {
    return answer == 1 ? Span.high(span) > threshold : Span.low(span) <= threshold;
  }

  static int worse(int a, int b) {
    return join(AND, a, b);
  }

  static int better(int a, int b) {
    return join(OR, a, b);
  }

  private static int join(int[] table, int a, int b) {
    int cuts = 0;
    for (int shift = 0; shift < BITS * THRESHOLDS; shift += BITS) {
      cuts |= table[(a >> shift & MASK) | (b >> shift & MASK) << BITS] << shift;
    }
    return cuts;
  }

  /** Whether some rest of the facts gives the two cases different levels. */
  static boolean canDiffer(int cuts) {
    int anywhere = 0;
    for (int shift = 0; shift < BITS * THRESHOLDS; shift += BITS) {
      anywhere |= cuts >> shift;
    }
    return (anywhere & DIFFERENT) != 0;
  }
}
