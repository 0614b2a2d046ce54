package kz.qadam.ledger;

import java.time.Instant;

/**
 * A decision that was made before it comes to the ledger.
 *
 * @param at when it was made
 */
public record PastDecision(Decision decision, Instant at) {}
