package kz.qadam.audit;

import java.time.Instant;
import java.util.Map;
import kz.qadam.account.PersonId;
import kz.qadam.place.PlaceId;
import org.jspecify.annotations.Nullable;

/**
 * A visit that is still being recorded.
 *
 * @param stage what is looked at, chosen when the visit begins
 * @param fields what was typed, by field name, mistakes included; blank fields are left out
 * @param knownStarter whose it is; null: from before this was kept
 */
public record AuditDraft(
    AuditId id,
    PlaceId place,
    AuditStage stage,
    String packId,
    String packVersion,
    Map<String, String> fields,
    @Nullable PersonId knownStarter,
    Instant startedAt,
    Instant savedAt) {

  public AuditDraft {
    fields = Map.copyOf(fields);
  }
}
