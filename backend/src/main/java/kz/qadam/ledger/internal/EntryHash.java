package kz.qadam.ledger.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.qadam.ledger.LedgerEntry;
import org.apache.commons.codec.digest.DigestUtils;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.json.JsonMapper;

/**
 * SHA-256 over the canonical JSON (RFC 8785) of an entry without its hash.
 *
 * <p>Anybody can recompute it with a JSON library: keys actor, content, kind, previousHash,
 * recordedAt (ISO 8601, UTC), seq (as text, so that no library rounds it) and subject.
 */
public final class EntryHash {

  /** What the first entry has as the hash before it. */
  public static final String NONE = "0".repeat(64);

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private EntryHash() {}

  /** The hash that the entry must have, lower-case hex. */
  public static String of(LedgerEntry entry) {
    Map<String, String> hashed = new LinkedHashMap<>();
    hashed.put("seq", Long.toString(entry.seq()));
    hashed.put("recordedAt", time(entry.recordedAt()));
    hashed.put("kind", entry.kind());
    hashed.put("subject", entry.subject());
    hashed.put("actor", entry.actor());
    hashed.put("content", entry.content());
    hashed.put("previousHash", entry.previousHash());
    return DigestUtils.sha256Hex(canonical(hashed));
  }

  /** Canonical JSON of a flat object. */
  public static String canonical(Map<String, String> object) {
    try {
      return new JsonCanonicalizer(JSON.writeValueAsString(object)).getEncodedString();
    } catch (IOException e) {
      throw new UncheckedIOException("JSON that we wrote does not parse", e);
    }
  }

  private static String time(Instant instant) {
    return DateTimeFormatter.ISO_INSTANT.format(instant);
  }
}
