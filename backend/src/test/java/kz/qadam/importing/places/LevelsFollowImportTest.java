package kz.qadam.importing.places;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.qadam.TestDatabase;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditService;
import kz.qadam.audit.PlaceLevels;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.AccessLevel;
import kz.qadam.standard.AccessRange;
import kz.qadam.standard.DisabilityGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Criteria that depend on kind, storeys or year apply to what the register says now. */
class LevelsFollowImportTest extends PlaceImportTest {

  private static final String HEADER = "source_id,kind,latitude,longitude,storeys,name_kk\n";

  @TempDir Path folder;
  @Autowired AuditService audits;
  @Autowired PlaceLevels levels;
  @Autowired EntityManager session;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", TestDatabase.empty("levels_follow_import")::url);
  }

  @BeforeEach
  void auditASchoolOfThreeStoreysWithoutALift() throws IOException {
    importRows("audited,EDU.school,43.25,76.95,3,Мектеп", "other,EDU.school,43.26,76.95,3,");
    AuditId visit = audits.startVisit(school()).id();
    audits.saveDraft(
        visit,
        Map.of(
            "auditor", "А. Серік",
            "visited_on", "2026-10-01",
            "entrances", "1",
            "0.ORG-04.answer", "absent",
            "0.LFT-01.answer", "absent"));
    audits.submit(visit, null);
    assertThat(wheelchairRange().best()).isNotEqualTo(AccessLevel.ACCESSIBLE);
  }

  @Test
  void judgesAnAuditedPlaceAnewWhenItsStoreysChange() throws IOException {
    List<Map<String, Object>> before = wheelchairRows();

    importRows("audited,EDU.school,43.25,76.95,1,Мектеп", "other,EDU.school,43.26,76.95,1,");

    assertThat(wheelchairRange())
        .isEqualTo(
            audits.verdicts(school()).orElseThrow().verdicts().range(DisabilityGroup.WHEELCHAIR));
    assertThat(wheelchairRange().best()).isEqualTo(AccessLevel.ACCESSIBLE);
    assertThat(levels.rebuild()).isZero();
    assertThat(wheelchairRows())
        .hasSize(2)
        .satisfies(
            rows -> {
              assertThat(rows.getFirst().get("best")).isEqualTo(before.getFirst().get("best"));
              assertThat(rows.getFirst().get("valid_to")).isEqualTo(rows.get(1).get("valid_from"));
              assertThat(rows.get(1).get("valid_to")).isNull();
            });
  }

  @Test
  void judgesAnAuditedPlaceAnewWhenItsKindChanges() throws IOException {
    importRows("audited,TRN.stop,43.25,76.95,3,Мектеп", "other,EDU.school,43.26,76.95,3,");

    assertThat(levels.rebuild()).isZero();
    assertThat(wheelchairRange())
        .isEqualTo(
            audits.verdicts(school()).orElseThrow().verdicts().range(DisabilityGroup.WHEELCHAIR));
  }

  @Test
  void leavesLevelsAloneWhenOnlyTheNameChanges() throws IOException {
    List<Map<String, Object>> before = wheelchairRows();

    importRows("audited,EDU.school,43.25,76.95,3,Гимназия", "other,EDU.school,43.26,76.95,3,");

    assertThat(place("audited").name().kk()).isEqualTo("Гимназия");
    assertThat(wheelchairRows()).isEqualTo(before);
  }

  private void importRows(String... rows) throws IOException {
    Path file = folder.resolve("schools.csv");
    Files.writeString(file, HEADER + String.join("\n", rows) + "\n");
    assertThat(importFile(file).refused()).isZero();
    session.clear(); // the test is one transaction, and the import wrote past its session
  }

  private PlaceId school() {
    return place("audited").id();
  }

  private AccessRange wheelchairRange() {
    return Objects.requireNonNull(levels.currentLevels(school()).get(DisabilityGroup.WHEELCHAIR));
  }

  private List<Map<String, Object>> wheelchairRows() {
    return sql.sql(
            "SELECT best::int AS best, valid_from, valid_to FROM place_levels WHERE disability_group = 'K'"
                + " ORDER BY valid_from")
        .query()
        .listOfRows();
  }
}
