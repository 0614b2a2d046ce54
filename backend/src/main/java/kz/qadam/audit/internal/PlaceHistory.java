package kz.qadam.audit.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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

  /** When what is known of the place changed, in order. */
  List<Instant> moments() {
    return visits.stream()
        .flatMap(visit -> Stream.of(visit.submittedAt(), visit.knownEnd()))
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .toList();
  }

  /** Those that counted at this moment. */
  List<Visit> visitsAt(Instant moment) {
    return visits.stream().filter(visit -> visit.countsAt(moment)).toList();
  }

  /**
   * The audit that levels from these visits name: the last, or the last at all when none counts.
   */
  AuditId latestAudit(List<Visit> counted) {
    return (counted.isEmpty() ? visits : counted).getLast().audit();
  }

  /**
   * One visit's facts: entrance number (0: the place as a whole) to criterion to observation.
   *
   * @param knownEnd first instant at which it no longer counted; null: it counts
   * @param knownEntrances how many the auditor counted; null: submitted before this was kept
   */
  public record Visit(
      AuditId audit,
      LocalDate visitedOn,
      Instant submittedAt,
      @Nullable Instant knownEnd,
      @Nullable Integer knownEntrances,
      Map<Integer, Map<CriterionId, Observation>> facts) {

    private boolean countsAt(Instant moment) {
      return !submittedAt.isAfter(moment) && (knownEnd == null || knownEnd.isAfter(moment));
    }
  }
}
