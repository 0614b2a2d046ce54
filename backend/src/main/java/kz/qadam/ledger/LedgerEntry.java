package kz.qadam.ledger;

import java.time.Instant;

/**
 * One entry of the chain: everything that the hash is computed from, and the hash. Programs are
 * answered with it as it is.
 *
 * @param seq 1 and up, without gaps
 * @param recordedAt to the microsecond, as PostgreSQL keeps it
 * @param content canonical JSON (RFC 8785), exactly the text that was hashed
 * @param previousHash lower-case hex, 64 digits; zeros for the first entry
 * @param hash lower-case hex, 64 digits
 */
public record LedgerEntry(
    long seq,
    Instant recordedAt,
    String kind,
    String subject,
    String actor,
    String content,
    String previousHash,
    String hash) {}
