package kz.qadam.fieldwork;

import java.time.LocalDate;
import kz.qadam.place.PlaceId;
import org.jspecify.annotations.Nullable;

/**
 * A place that may be given to an auditor.
 *
 * @param knownLastVisit of the audits that count; null: never audited
 * @param knownRisk null: places were not asked for by risk
 */
public record Candidate(
    PlaceId place, @Nullable LocalDate knownLastVisit, @Nullable PlaceRisk knownRisk) {}
