package kz.qadam.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import kz.qadam.RolledBack;
import kz.qadam.account.AccountService;
import kz.qadam.account.PersonId;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.Criterion;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.standard.Scope;
import kz.qadam.standard.StandardPacks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RolledBack
class PlaceLevelsTest {

  @Autowired AuditService audits;
  @Autowired AuditReview review;
  @Autowired AccountService accounts;
  @Autowired PlaceLevels levels;
  @Autowired StandardPacks packs;
  @Autowired JdbcClient sql;

  private void audit(PlaceId place, Map<String, String> answers) {
    AuditId id = audits.startVisit(place).id();
    Map<String, String> fields = new HashMap<>(answers);
    fields.put("auditor", "А. Серік");
    audits.saveDraft(id, fields);
    audits.submit(id, null);
  }

  private List<PlaceId> auditedPlaces(long seed, int count) {
    Random random = new Random(seed);
    List<PlaceId> places = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      PlaceId place = PlaceRows.aSchool(sql, "мектеп " + i);
      Stream.generate(() -> randomAnswers(random))
          .limit(1 + random.nextInt(3))
          .forEach(answers -> audit(place, answers));
      places.add(place);
    }
    return places;
  }

  private Map<String, String> randomAnswers(Random random) {
    Map<String, String> answers = new HashMap<>();
    answers.put("entrances", "2");
    answers.put("visited_on", "2026-0" + (1 + random.nextInt(9)) + "-11");
    for (Criterion criterion : packs.current().criteria()) {
      if (!criterion.isAsked() || random.nextInt(10) < 3) {
        continue;
      }
      int entrance = criterion.scope() == Scope.PLACE ? 0 : 1 + random.nextInt(2);
      String field = entrance + "." + criterion.id();
      if (random.nextInt(8) == 0) {
        answers.put(field + ".answer", "not_observed");
        answers.put(field + ".why_unseen", "closed");
      } else if (criterion.unit().isNumeric()) {
        answers.put(field + ".value", Integer.toString(random.nextInt(100)));
      } else {
        answers.put(field + ".answer", random.nextInt(3) > 0 ? "present" : "absent");
      }
    }
    return answers;
  }

  private List<Map<String, Object>> allRows() {
    return sql.sql(
            "SELECT * FROM place_levels ORDER BY place_id, disability_group, valid_from, valid_to")
        .query()
        .listOfRows();
  }

  @Test
  void recomputesExactlyWhatTheSubmissionsBuiltStepByStep() {
    auditedPlaces(20261122, 12);
    List<Map<String, Object>> built = allRows();
    sql.sql("DELETE FROM place_levels").update();

    long missing = levels.rebuild();

    assertThat(allRows()).isEqualTo(built);
    assertThat(missing).isEqualTo(built.stream().filter(r -> r.get("valid_to") == null).count());
  }

  @Test
  void recomputesExactlyWhatSubmissionsAndDecisionsBuiltStepByStep() {
    PersonId reviewer = accounts.createForDemo("reviewer-of-levels", "Тексеруші", "көктемгі жел");
    Random random = new Random(20261125);
    for (PlaceId place : auditedPlaces(20261125, 12)) {
      for (Audit audit : audits.findAudits(place)) {
        if (random.nextBoolean()) {
          review.decide(audit.id(), AuditOutcome.RETURNED, reviewer, "қате");
        }
      }
    }
    List<Map<String, Object>> built = allRows();
    assertThat(levels.rebuild()).isZero();
    sql.sql("DELETE FROM place_levels").update();

    long missing = levels.rebuild();

    assertThat(allRows()).isEqualTo(built);
    assertThat(missing).isEqualTo(built.stream().filter(r -> r.get("valid_to") == null).count());
  }

  @Test
  void agreesWithTheVerdictsOfEachPlace() {
    for (PlaceId place : auditedPlaces(7, 5)) {
      PlaceAssessment assessment = audits.verdicts(place).orElseThrow();
      levels
          .currentLevels(place)
          .forEach(
              (group, range) -> assertThat(range).isEqualTo(assessment.verdicts().range(group)));
      assertThat(levels.currentLevels(place)).hasSize(DisabilityGroup.values().length);
    }
  }

  @Test
  void changesNothingWhenEverythingIsUpToDate() {
    auditedPlaces(3, 2);
    List<Map<String, Object>> before = allRows();
    assertThat(levels.rebuild()).isZero();
    assertThat(allRows()).isEqualTo(before);
  }

  @Test
  void closesALevelThatTheFactsContradictAndKeepsItInTheHistory() {
    PlaceId place = auditedPlaces(4, 1).getFirst();
    Map<DisabilityGroup, ?> before = levels.currentLevels(place);
    sql.sql(
            "UPDATE place_levels SET worst = 0, best = CASE best WHEN 3 THEN 2 ELSE 3 END,"
                + " valid_from = valid_from - interval '1 day'"
                + " WHERE place_id = ? AND disability_group = 'K' AND valid_to IS NULL")
        .param(place.value())
        .update();

    assertThat(levels.rebuild()).isEqualTo(1);
    assertThat(levels.currentLevels(place)).isEqualTo(before);
  }

  @Test
  void closesALevelThatNoFactCarries() {
    PlaceId place = PlaceRows.aSchool(sql, "мектеп");
    audit(place, Map.of("entrances", "1", "visited_on", "2026-10-11", "0.COR-01.value", "700"));
    Map<DisabilityGroup, ?> known = levels.currentLevels(place);
    assertThat(known).doesNotContainKey(DisabilityGroup.HEARING);
    sql.sql(
            """
            INSERT INTO place_levels (place_id, disability_group, pack_id, worst, best, audit_id, valid_from)
            SELECT place_id, 'G', pack_id, 0, 3, audit_id, valid_from FROM place_levels LIMIT 1""")
        .update();

    assertThat(levels.rebuild()).isEqualTo(1);
    assertThat(levels.currentLevels(place)).isEqualTo(known);
  }

  @Test
  void rebuildsWhenThePackHasAnotherContentThanTheLevelsWereComputedBy() {
    PlaceId place = auditedPlaces(9, 1).getFirst();
    Map<DisabilityGroup, ?> right = levels.currentLevels(place);
    levels.rebuildWhenPackChanged();
    sql.sql("UPDATE place_levels SET worst = 0, best = CASE best WHEN 3 THEN 2 ELSE 3 END")
        .update();

    assertThat(levels.rebuildWhenPackChanged()).as("same content").isZero();
    assertThat(levels.currentLevels(place)).isNotEqualTo(right);

    sql.sql("UPDATE level_packs SET content = '2026.0 criteria.csv:00'").update();

    assertThat(levels.rebuildWhenPackChanged()).isEqualTo(right.size());
    assertThat(levels.currentLevels(place)).isEqualTo(right);
    assertThat(levels.rebuildWhenPackChanged()).isZero();
  }

  @Test
  void hasNothingToDoInAnEmptyRegister() {
    assertThat(levels.rebuild()).isZero();
  }
}
