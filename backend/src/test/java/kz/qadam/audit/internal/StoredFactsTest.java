package kz.qadam.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.qadam.audit.AuditId;
import org.junit.jupiter.api.Test;

class StoredFactsTest {

  private static final StoredFacts.Fact DOOR =
      new StoredFacts.Fact(10, "DOR-01", "measured", "900", "mm", null);
  private static final StoredFacts.Fact RAMP =
      new StoredFacts.Fact(2, "RMP-01", "not_observed", null, null, "«жабық»\n\u001f");

  private static StoredFacts facts(StoredFacts.Fact... facts) {
    return facts("standing", facts);
  }

  private static StoredFacts facts(String stage, StoredFacts.Fact... facts) {
    return new StoredFacts(
        new AuditId(UUID.fromString("0193f1f0-0000-7000-8000-000000000001")),
        17,
        "st-rk-3846-2023",
        "1",
        stage,
        LocalDate.of(2026, 11, 20),
        null,
        List.of(facts));
  }

  @Test
  void saysTheStageOnlyOfAuditsOfTheProject() {
    assertThat(facts("design", DOOR).canonical()).contains("\"stage\":\"design\"");
    assertThat(facts("design", DOOR).sha256()).isNotEqualTo(facts("standing", DOOR).sha256());
    assertThat(facts("standing", DOOR).canonical()).doesNotContain("stage");
  }

  @Test
  void writesCanonicalJsonInTheOrderOfEntranceAsANumber() {
    assertThat(facts(DOOR, RAMP).canonical())
        .isEqualTo(
            "{\"audit\":\"0193f1f0-0000-7000-8000-000000000001\",\"observations\":["
                + "{\"criterion\":\"RMP-01\",\"entrance\":\"2\",\"reason\":\"«жабық»\\n\\u001f\","
                + "\"state\":\"not_observed\"},"
                + "{\"criterion\":\"DOR-01\",\"entrance\":\"10\",\"state\":\"measured\","
                + "\"unit\":\"mm\",\"value\":\"900\"}],"
                + "\"place\":\"17\",\"standard\":\"st-rk-3846-2023 1\","
                + "\"visitedOn\":\"2026-11-20\"}");
  }

  @Test
  void givesTheSameHashInWhateverOrderTheFactsAreRead() {
    assertThat(facts(DOOR, RAMP).sha256())
        .isEqualTo(facts(RAMP, DOOR).sha256())
        .isNotEqualTo(facts(RAMP).sha256())
        .matches("[0-9a-f]{64}");
  }
}
