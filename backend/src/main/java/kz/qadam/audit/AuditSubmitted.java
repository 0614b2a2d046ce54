package kz.qadam.audit;

import java.util.UUID;
import kz.qadam.place.PlaceId;

/** An audit was submitted and the levels of its place follow it; published in its transaction. */
public record AuditSubmitted(UUID auditId, PlaceId place) {}
