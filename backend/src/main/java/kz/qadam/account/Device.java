package kz.qadam.account;

import java.time.Instant;

/**
 * A session as its owner sees it.
 *
 * @param label browser and system by its user agent; empty when it sent none
 * @param lastSeenAt to the minute
 */
public record Device(long sessionId, String label, Instant signedInAt, Instant lastSeenAt) {}
