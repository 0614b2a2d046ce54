package kz.qadam.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kz.qadam.ledger.LedgerEntry;
import org.junit.jupiter.api.Test;

class EntryHashTest {

  /**
   * Computed apart, with Python: sha256 of json.dumps(…, sort_keys=True, separators=(",", ":")).
   */
  private static final String EXPECTED =
      "a1ff25edc539cc2de89dac9bc138ad0d829e5a66a835f87768e3ee3555b7e061";

  @Test
  void equalsWhatAnyoneCanComputeFromThePublishedFields() {
    LedgerEntry entry =
        new LedgerEntry(
            1,
            Instant.parse("2026-11-22T10:15:30.123456Z"),
            "audit-submitted",
            "place/17",
            "Аудитор",
            "{\"audit\":\"a1\"}",
            EntryHash.NONE,
            "");
    assertThat(EntryHash.of(entry)).isEqualTo(EXPECTED);
  }
}
