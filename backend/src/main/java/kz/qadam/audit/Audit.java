package kz.qadam.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kz.qadam.account.PersonId;
import kz.qadam.place.PlaceId;
import org.jspecify.annotations.Nullable;

/**
 * One submitted visit; its facts never change.
 *
 * @param packId standard pack whose form was filled in
 * @param knownSubmitter null: made up for a demo, or submitted before this was kept
 * @param knownEntrances how many the auditor counted; null: submitted before this was kept
 * @param knownNote what the auditor added; null: nothing
 */
public record Audit(
    AuditId id,
    PlaceId place,
    String packId,
    String packVersion,
    String auditorName,
    LocalDate visitedOn,
    @Nullable PersonId knownSubmitter,
    @Nullable Integer knownEntrances,
    @Nullable String knownNote,
    Instant startedAt,
    Instant submittedAt) {

  public Optional<String> note() {
    return Optional.ofNullable(knownNote);
  }
}
