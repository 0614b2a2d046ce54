package kz.qadam.audit.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.qadam.audit.AuditId;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.Observation;
import kz.qadam.standard.PlaceTraits;
import org.jspecify.annotations.Nullable;

/** All submitted visits to one place, in the order in which they were submitted. */
public record PlaceHistory(PlaceId place, PlaceTraits traits, List<Visit> visits) {

  public PlaceHistory {
    visits = List.copyOf(visits);
  }

  /**
   * One visit's facts: entrance number (0: the place as a whole) to criterion to observation.
   *
   * @param knownEntrances how many the auditor counted; null: submitted before this was kept
   */
  public record Visit(
      AuditId audit,
      LocalDate visitedOn,
      Instant submittedAt,
      @Nullable Integer knownEntrances,
      Map<Integer, Map<CriterionId, Observation>> facts) {}
}
