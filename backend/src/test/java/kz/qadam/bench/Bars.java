package kz.qadam.bench;

/**
 * The bars of one bench: each is printed as met or missed, and one that is missed fails the run.
 */
final class Bars {

  private boolean isMissed;

  /**
   * Prints a line and whether the bar that it speaks of is met.
   *
   * @param line what was measured and what is required
   */
  void check(boolean isMet, String line) {
    System.out.println(line + (isMet ? ": met" : ": MISSED"));
    isMissed |= !isMet;
  }

  /** What the process ends with: 0, or 1 when a bar was missed. */
  int exitCode() {
    return isMissed ? 1 : 0;
  }
}
