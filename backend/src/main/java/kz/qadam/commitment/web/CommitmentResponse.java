package kz.qadam.commitment.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.qadam.commitment.Commitment;
import org.jspecify.annotations.Nullable;

/**
 * A commitment for programs.
 *
 * @param warnings what deserves a second look; {@code before-concept}: dated before 2025
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
    List<String> warnings) {

  static CommitmentResponse of(Commitment commitment) {
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
        commitment.isBeforeConcept() ? List.of("before-concept") : List.of());
  }
}
