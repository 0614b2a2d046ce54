package kz.qadam.audit;

import java.time.Instant;
import java.util.Map;
import kz.qadam.place.PlaceId;

/**
 * A visit that is still being recorded.
 *
 * @param fields what was typed, by field name, mistakes included; blank fields are left out
 */
public record AuditDraft(
    AuditId id,
    PlaceId place,
    String packId,
    String packVersion,
    Map<String, String> fields,
    Instant startedAt,
    Instant savedAt) {

  public AuditDraft {
    fields = Map.copyOf(fields);
  }
}
