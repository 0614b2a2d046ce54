package kz.qadam.audit;

import java.time.LocalDate;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.Observation;

/**
 * One fact and where it comes from.
 *
 * @param entrance 0: about the place as a whole; 1 and up: about the entrance with that number
 */
public record RecordedObservation(
    CriterionId criterion,
    int entrance,
    Observation observation,
    AuditId audit,
    LocalDate visitedOn,
    String auditorName) {}
