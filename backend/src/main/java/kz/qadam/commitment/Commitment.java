package kz.qadam.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import kz.qadam.account.PersonId;
import kz.qadam.audit.AuditId;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.PackVersion;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's promise of step accessibility for a place or one service there.
 *
 * @param knownServiceId null: for the place as a whole
 * @param dueOn last day of the term
 * @param scope how much of the place is promised
 * @param knownPack the standard it is judged by; null: recorded before this was kept, the one in
 *     force then
 * @param recordedAt since when figures count it
 * @param knownAcceptedBy who recorded it; null: made up for a demo, or before this was kept
 * @param knownConfirmation null: not confirmed
 */
public record Commitment(
    CommitmentId id,
    PlaceId place,
    @Nullable Long knownServiceId,
    LocalDate acceptedOn,
    String documentNumber,
    LocalDate dueOn,
    CommitmentScope scope,
    @Nullable PackVersion knownPack,
    Instant recordedAt,
    @Nullable PersonId knownAcceptedBy,
    @Nullable Confirmation knownConfirmation) {

  /** First year with a target of indicator 8 (Concept of inclusive policy, 2025–2030). */
  private static final LocalDate CONCEPT_BEGINS = LocalDate.of(2025, 1, 1);

  /**
   * The audit that found the promise kept.
   *
   * @param confirmedOn the day of its visit
   * @param recordedAt since when figures count it
   * @param knownBy who confirmed; null: made up for a demo, or before this was kept
   */
  public record Confirmation(
      AuditId audit, LocalDate confirmedOn, Instant recordedAt, @Nullable PersonId knownBy) {}

  public OptionalLong serviceId() {
    return knownServiceId == null ? OptionalLong.empty() : OptionalLong.of(knownServiceId);
  }

  public Optional<Confirmation> confirmation() {
    return Optional.ofNullable(knownConfirmation);
  }

  /** Dated before the Concept: taken, but worth a second look. */
  public boolean isBeforeConcept() {
    return acceptedOn.isBefore(CONCEPT_BEGINS);
  }

  /** The term has passed and no audit confirmed the promise. */
  public boolean isOverdue(LocalDate today) {
    return knownConfirmation == null && dueOn.isBefore(today);
  }
}
