package kz.qadam.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A commitment nobody gave.
 *
 * @param service index among the services of the place; null: for the place as a whole
 * @param confirmedBy null: not confirmed
 */
public record MadeUpCommitment(
    @Nullable Integer service,
    LocalDate acceptedOn,
    String documentNumber,
    LocalDate dueOn,
    @Nullable MadeUpAudit confirmedBy) {}
