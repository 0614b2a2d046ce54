package kz.qadam.audit.internal;

import java.time.Instant;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.LevelPeriod;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.AccessRange;
import kz.qadam.standard.DisabilityGroup;
import org.jspecify.annotations.Nullable;

/**
 * One row of the projection.
 *
 * @param audit latest audit whose facts were used
 * @param validTo first instant it no longer held; null: current
 */
public record PlaceLevel(
    PlaceId place,
    DisabilityGroup group,
    String packId,
    AccessRange range,
    AuditId audit,
    Instant validFrom,
    @Nullable Instant validTo) {

  PlaceLevel closedAt(Instant end) {
    return new PlaceLevel(place, group, packId, range, audit, validFrom, end);
  }

  LevelPeriod toPeriod() {
    return new LevelPeriod(group, range, validFrom, validTo);
  }
}
