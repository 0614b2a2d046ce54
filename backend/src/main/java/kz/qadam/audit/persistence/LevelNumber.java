package kz.qadam.audit.persistence;

import kz.qadam.standard.AccessLevel;

/** The numbers that {@code place_levels} keeps for levels; its check constraints rely on them. */
final class LevelNumber {

  private LevelNumber() {}

  static int of(AccessLevel level) {
    return switch (level) {
      case INACCESSIBLE -> 0;
      case CONDITIONAL -> 1;
      case PARTIAL -> 2;
      case ACCESSIBLE -> 3;
    };
  }

  static AccessLevel toLevel(int number) {
    return switch (number) {
      case 0 -> AccessLevel.INACCESSIBLE;
      case 1 -> AccessLevel.CONDITIONAL;
      case 2 -> AccessLevel.PARTIAL;
      case 3 -> AccessLevel.ACCESSIBLE;
      default -> throw new IllegalStateException("stored level " + number);
    };
  }
}
