package kz.qadam.fieldwork;

import java.time.LocalDate;
import kz.qadam.territory.KatoCode;
import org.jspecify.annotations.Nullable;

/**
 * Which places to offer for a visit.
 *
 * @param kind sector or kind; null: any
 * @param visitedBefore only those whose last audit was made before this day, or never; null: also
 *     those audited lately
 * @param isNeverVisited only those that nobody audited
 */
public record CandidateQuery(
    KatoCode territory,
    @Nullable String kind,
    @Nullable LocalDate visitedBefore,
    boolean isNeverVisited) {

  /** Most places that are offered at once. */
  public static final int MOST = 50;
}
