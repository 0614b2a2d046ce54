package kz.qadam.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import kz.qadam.ledger.LedgerEntry;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EntryHashTest {

  /**
   * Computed apart, with Python: sha256 of json.dumps(…, sort_keys=True, separators=(",", ":")).
   */
  private static final String EXPECTED =
      "a1ff25edc539cc2de89dac9bc138ad0d829e5a66a835f87768e3ee3555b7e061";

  private static final Path GUIDE = Path.of("../docs/guides/checking-the-ledger.md");

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

  @Test
  void theGuidesExampleIsAChainWithItsCheckpoint() throws IOException {
    List<JsonNode> lines =
        Files.readAllLines(GUIDE).stream()
            .filter(line -> line.startsWith("{\"seq\":"))
            .map(line -> JsonMapper.shared().readTree(line))
            .toList();
    assertThat(lines).hasSize(2);
    String previous = EntryHash.NONE;
    for (JsonNode line : lines) {
      LedgerEntry entry =
          new LedgerEntry(
              line.get("seq").asLong(),
              Instant.parse(line.get("recordedAt").asString()),
              line.get("kind").asString(),
              line.get("subject").asString(),
              line.get("actor").asString(),
              line.get("content").asString(),
              previous,
              "");
      assertThat(line.get("previousHash").asString()).isEqualTo(previous);
      previous = EntryHash.of(entry);
      assertThat(line.get("hash").asString()).isEqualTo(previous);
    }
    assertThat(Files.readString(GUIDE))
        .contains("[{\"day\":\"2026-11-22\",\"seq\":2,\"hash\":\"" + previous + "\"}]");
  }
}
