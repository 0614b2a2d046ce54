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

/** All submitted visits to one place, in the order in which they were submitted. */
public record PlaceHistory(PlaceId place, PlaceTraits traits, List<Visit> visits) {

  public PlaceHistory {
    visits = List.copyOf(visits);
  }

  /** One visit's facts: entrance number (0: the place as a whole) to criterion to observation. */
  public record Visit(
      AuditId audit,
      LocalDate visitedOn,
      Instant submittedAt,
      Map<Integer, Map<CriterionId, Observation>> facts) {}
}
