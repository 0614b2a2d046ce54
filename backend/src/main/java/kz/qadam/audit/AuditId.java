package kz.qadam.audit;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Identity of an audit, made before anything is stored. */
public record AuditId(UUID value) {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** A new identity that sorts by the millisecond it was made in (UUID version 7, RFC 9562 5.7). */
  public static AuditId next(Instant now) {
    long random = RANDOM.nextLong();
    long time = (now.toEpochMilli() << 16) | 0x7000 | (random & 0x0FFF);
    long rest = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new AuditId(new UUID(time, rest));
  }

  /** Reads the canonical form with hyphens; empty for any other text. */
  public static Optional<AuditId> find(String text) {
    try {
      UUID value = UUID.fromString(text);
      return value.toString().equalsIgnoreCase(text)
          ? Optional.of(new AuditId(value))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // it says nothing that the caller does not know
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
