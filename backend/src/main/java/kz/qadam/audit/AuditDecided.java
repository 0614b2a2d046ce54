package kz.qadam.audit;

import kz.qadam.place.PlaceId;

/**
 * Somebody decided on an audit and the levels of its place follow; published in its transaction.
 */
public record AuditDecided(AuditId audit, PlaceId place, AuditDecision decision) {}
