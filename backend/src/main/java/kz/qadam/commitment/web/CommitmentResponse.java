package kz.qadam.commitment.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.qadam.commitment.Commitment;
import kz.qadam.commitment.CommitmentState;
import kz.qadam.commitment.FailedCriterion;
import kz.qadam.commitment.LapsedConfirmation;
import org.jspecify.annotations.Nullable;

/**
 * A commitment for programs.
 *
 * @param scope {@code whole}, {@code zones} or {@code criteria}
 * @param members ids of the promised zones or criteria; empty for the whole
 * @param standard {@code <pack>@<version>} it is judged by; null: the one in force when recorded
 * @param state code of a {@link CommitmentState}
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
    String scope,
    List<String> members,
    @Nullable String standard,
    String state,
    Instant recordedAt,
    @Nullable LocalDate confirmedOn,
    @Nullable UUID confirmingAudit,
    List<String> warnings,
    List<Lapsed> lapsedConfirmations) {

  /**
   * A confirmation that no longer holds.
   *
   * @param outcome {@code returned} or {@code withdrawn}: what was decided on its audit; {@code
   *     broken}: a later audit contradicts it
   * @param reason of the decision on its audit; null: broken
   * @param brokenBy the audit that contradicts it; null: not broken
   * @param failed criteria that audit found failing, {@code COR-01} or {@code DOR-01@2} at entrance
   *     2; empty: not broken
   */
  record Lapsed(
      UUID audit,
      LocalDate confirmedOn,
      Instant lapsedAt,
      String outcome,
      @Nullable String reason,
      @Nullable UUID brokenBy,
      List<String> failed) {

    private static Lapsed of(LapsedConfirmation lapsed) {
      return switch (lapsed.cause()) {
        case LapsedConfirmation.AuditDropped(var outcome, var reason) ->
            of(lapsed, outcome.code(), reason, null, List.of());
        case LapsedConfirmation.Broken(var by, _, var failed) ->
            of(
                lapsed,
                "broken",
                null,
                by.value(),
                failed.stream().map(FailedCriterion::toString).toList());
      };
    }

    private static Lapsed of(
        LapsedConfirmation lapsed,
        String outcome,
        @Nullable String reason,
        @Nullable UUID brokenBy,
        List<String> failed) {
      return new Lapsed(
          lapsed.audit().value(),
          lapsed.confirmedOn(),
          lapsed.lapsedAt(),
          outcome,
          reason,
          brokenBy,
          failed);
    }
  }

  /** Of what lapsed at the place only what is of this commitment is told. */
  static CommitmentResponse of(
      Commitment commitment, List<LapsedConfirmation> lapsedAtPlace, LocalDate today) {
    return new CommitmentResponse(
        commitment.id().value(),
        commitment.place().value(),
        commitment.knownServiceId(),
        commitment.acceptedOn(),
        commitment.documentNumber(),
        commitment.dueOn(),
        commitment.scope().code(),
        commitment.scope().members(),
        commitment.knownPack() == null ? null : commitment.knownPack().toString(),
        CommitmentState.of(commitment, lapsedAtPlace, today).code(),
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
