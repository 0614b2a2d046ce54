package kz.qadam.demo.assessment;

import kz.qadam.demo.Chance;
import kz.qadam.demo.MadeUpPlace;
import kz.qadam.standard.Criterion;

/** How well a place was built or adapted: how likely it meets a criterion. */
enum Quality {
  POOR(0, 0.78, 0.55),
  MIDDLING(1, 0.93, 0.78),
  GOOD(2, 0.993, 0.93),
  EXCELLENT(3, 1.0, 0.9995),
  /** Found so by the audit that confirms a commitment. */
  FLAWLESS(3, 1.0, 1.0);

  /** Inspections find most violations in places commissioned before it (DOMAIN 4.1). */
  private static final int MODERN_FROM_YEAR = 2015;

  private final int rank;
  private final double critical;
  private final double ordinary;

  Quality(int rank, double critical, double ordinary) {
    this.rank = rank;
    this.critical = critical;
    this.ordinary = ordinary;
  }

  static Quality of(MadeUpPlace place, Chance chance) {
    Integer year = place.commissionedYear();
    double luck = chance.fraction() + (year != null && year >= MODERN_FROM_YEAR ? 0.2 : 0);
    if (luck < 0.28) {
      return POOR;
    }
    if (luck < 0.58) {
      return MIDDLING;
    }
    return luck < 0.82 ? GOOD : EXCELLENT;
  }

  /** 0 for the worst. */
  int rank() {
    return rank;
  }

  /** The quality before a repair. */
  Quality worse() {
    return switch (this) {
      case POOR, MIDDLING -> POOR;
      case GOOD -> MIDDLING;
      case EXCELLENT -> GOOD;
      case FLAWLESS -> EXCELLENT;
    };
  }

  boolean meets(Criterion criterion, Chance chance) {
    return chance.happens(criterion.isCritical() ? critical : ordinary);
  }
}
