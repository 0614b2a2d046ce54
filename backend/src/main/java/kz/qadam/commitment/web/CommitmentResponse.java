package kz.qadam.commitment.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.qadam.commitment.Commitment;
import kz.qadam.commitment.LapsedConfirmation;
import org.jspecify.annotations.Nullable;

/**
 * A commitment for programs.
 *
 * @param warnings what deserves a second look; {@code before-concept}: dated before 2025
 * @param lapsedConfirmations those that no longer hold, the latest to lapse first
 */
record CommitmentResponse(
    long id,
    long place,
    @Nullable Long serviceId,
    LocalDate acceptedOn,
    String documentNumber,
    LocalDate dueOn,
    Instant recordedAt,
    @Nullable LocalDate confirmedOn,
    @Nullable UUID confirmingAudit,
    List<String> warnings,
    List<Lapsed> lapsedConfirmations) {

  /**
   * A confirmation that no longer holds.
   *
   * @param outcome what was decided on its audit: {@code returned} or {@code withdrawn}
   */
  record Lapsed(
      UUID audit, LocalDate confirmedOn, Instant lapsedAt, String outcome, String reason) {

    private static Lapsed of(LapsedConfirmation lapsed) {
      return new Lapsed(
          lapsed.audit().value(),
          lapsed.confirmedOn(),
          lapsed.lapsedAt(),
          lapsed.outcome().code(),
          lapsed.reason());
    }
  }

  /** Of what lapsed at the place only what is of this commitment is told. */
  static CommitmentResponse of(Commitment commitment, List<LapsedConfirmation> lapsedAtPlace) {
    return new CommitmentResponse(
        commitment.id().value(),
        commitment.place().value(),
        commitment.knownServiceId(),
        commitment.acceptedOn(),
        commitment.documentNumber(),
        commitment.dueOn(),
        commitment.recordedAt(),
        commitment.confirmation().map(Commitment.Confirmation::confirmedOn).orElse(null),
        commitment.confirmation().map(one -> one.audit().value()).orElse(null),
        commitment.isBeforeConcept() ? List.of("before-concept") : List.of(),
        lapsedAtPlace.stream()
            .filter(lapsed -> lapsed.commitment().equals(commitment.id()))
            .map(Lapsed::of)
            .toList());
  }
}
