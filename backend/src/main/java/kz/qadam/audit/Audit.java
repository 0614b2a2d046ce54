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
 * @param stage what was looked at; only audits of the standing place can count
 * @param auditorName signed with; the number of an auditor who was erased
 * @param packId standard pack whose form was filled in
 * @param knownSubmitter null: made up for a demo, or submitted before this was kept
 * @param knownEntrances how many the auditor counted; null: submitted before this was kept
 * @param knownNote what the auditor added; null: nothing
 * @param knownDecision null: it waits for one
 */
public record Audit(
    AuditId id,
    PlaceId place,
    AuditStage stage,
    String packId,
    String packVersion,
    String auditorName,
    LocalDate visitedOn,
    @Nullable PersonId knownSubmitter,
    @Nullable Integer knownEntrances,
    @Nullable String knownNote,
    Instant startedAt,
    Instant submittedAt,
    @Nullable AuditDecision knownDecision) {

  public Optional<String> note() {
    return Optional.ofNullable(knownNote);
  }

  public Optional<AuditDecision> decision() {
    return Optional.ofNullable(knownDecision);
  }

  /**
   * Whether its facts make up what is known of the place now: levels, indicators, confirmations and
   * orders follow from such audits only. In SQL it is the view {@code counted_audits}.
   */
  public boolean counts() {
    return stage == AuditStage.STANDING && isValid();
  }

  /** Whether nobody returned or withdrew it, whatever stage it is of. */
  public boolean isValid() {
    return decision().map(AuditDecision::outcome).map(AuditOutcome::counts).orElse(true);
  }

  /** Last part of the text key {@code audit.state.<code>}. */
  public String stateCode() {
    return decision().map(made -> made.outcome().code()).orElse("submitted");
  }
}
