package kz.qadam.standard;

/**
 * The groups of persons with disabilities that criteria and levels are given for.
 *
 * <p>Letters К, О, С, Г, У of the CIS passport methodology, written in Latin as in the criteria
 * table. The present national map shows the first four.
 */
public enum DisabilityGroup {
  /** Wheelchair users (К). */
  WHEELCHAIR('K'),
  /** Musculoskeletal impairments, walking with difficulty (О). */
  MUSCULOSKELETAL('O'),
  /** Visual impairments (С). */
  SIGHT('S'),
  /** Hearing impairments (Г). */
  HEARING('G'),
  /** Intellectual impairments (У). */
  INTELLECTUAL('U');

  private final char code;

  DisabilityGroup(char code) {
    this.code = code;
  }

  /** One upper-case Latin letter: K, O, S, G or U. */
  public char code() {
    return code;
  }

  /**
   * The group with this letter.
   *
   * @throws IllegalArgumentException no group has it
   */
  public static DisabilityGroup of(char code) {
    for (DisabilityGroup group : values()) {
      if (group.code == code) {
        return group;
      }
    }
    throw new IllegalArgumentException("no disability group '" + code + "'");
  }
}
