package kz.qadam.fieldwork;

import java.time.LocalDate;
import kz.qadam.territory.KatoCode;
import org.jspecify.annotations.Nullable;

/**
 * Which places to offer for a visit.
 *
 * @param kind sector or kind; null: any
 * @param reason never: those that nobody audited; expired: those whose last audit is too old as
 *     well; risk: those that {@link PlaceRisk#isAny} holds for; repeat: all
 * @param today the day on which age and terms are told
 */
public record CandidateQuery(
    KatoCode territory, @Nullable String kind, AssignmentReason reason, LocalDate today) {

  /** Most places that are offered at once. */
  public static final int MOST = 50;

  /** So old an audit says little of a place; no norm sets a term. */
  private static final int YEARS_VALID = 3;

  /** Only places whose last audit was made before this day, or never; null: also later ones. */
  public @Nullable LocalDate visitedBefore() {
    return reason == AssignmentReason.EXPIRED ? today.minusYears(YEARS_VALID) : null;
  }
}
