package kz.qadam.demo;

import java.time.LocalDate;
import kz.qadam.commitment.CommitmentScope;
import org.jspecify.annotations.Nullable;

/**
 * A commitment nobody gave.
 *
 * @param service index among the services of the place; null: for the place as a whole
 * @param scope how much of the place is promised
 * @param confirmedBy null: not confirmed
 */
public record MadeUpCommitment(
    @Nullable Integer service,
    LocalDate acceptedOn,
    String documentNumber,
    LocalDate dueOn,
    CommitmentScope scope,
    @Nullable MadeUpAudit confirmedBy) {}
