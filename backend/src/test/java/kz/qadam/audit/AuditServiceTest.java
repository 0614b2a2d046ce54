package kz.qadam.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qadam.RolledBack;
import kz.qadam.place.PlaceId;
import kz.qadam.place.PlaceNotFoundException;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ServiceException;
import kz.qadam.standard.AccessLevel;
import kz.qadam.standard.AccessRange;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.standard.Observation;
import kz.qadam.standard.Unit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecordApplicationEvents
@RolledBack
class AuditServiceTest {

  private static final CriterionId DOOR = new CriterionId("DOR-01");

  @Autowired AuditService audits;
  @Autowired PlaceLevels levels;
  @Autowired JdbcClient sql;
  @Autowired ApplicationEvents events;
  private PlaceId school = new PlaceId(1);

  @BeforeEach
  void openASchool() {
    school = PlaceRows.aSchool(sql, "№7 мектеп");
  }

  /** A visit on that day with these further fields. */
  private AuditId draft(String visitedOn, Map<String, String> answers) {
    AuditId id = audits.startVisit(school).id();
    Map<String, String> fields = new HashMap<>(answers);
    fields.put("auditor", "Айгүл Серікова");
    fields.put("visited_on", visitedOn);
    audits.saveDraft(id, fields);
    return id;
  }

  private Audit submitted(String visitedOn, Map<String, String> answers) {
    return audits.submit(draft(visitedOn, answers), null);
  }

  private Optional<Observation> currentDoor() {
    return audits.currentFacts(school).find(DOOR, 1).map(RecordedObservation::observation);
  }

  private static Observation millimetres(long value) {
    return Observation.Measured.of(value, Unit.MILLIMETRE);
  }

  @Test
  void refusesToStartAVisitToAnUnknownPlace() {
    assertThatThrownBy(() -> audits.startVisit(new PlaceId(999_999_999)))
        .isInstanceOf(PlaceNotFoundException.class);
  }

  @Test
  void startsWithTodayAndTheEntrancesOfTheRegister() {
    PlaceRows.addEntrance(sql, school, 1, "басты");
    PlaceRows.addEntrance(sql, school, 2, "аула жақтан");

    AuditDraft draft = audits.startVisit(school);

    assertThat(draft.id().value().version()).isEqualTo(7);
    assertThat(draft.fields()).containsEntry("entrances", "2").containsKey("visited_on");
    assertThat(audits.getDraft(draft.id())).isEqualTo(draft);
  }

  @Test
  void keepsWhatWasTypedMistakesIncluded() {
    AuditId id = draft("кеше", Map.of("1.DOR-01.value", "тоқсан", "1.DOR-02.value", "14"));
    audits.saveDraft(id, Map.of("1.DOR-02.value", ""));

    assertThat(audits.getDraft(id).fields())
        .containsEntry("visited_on", "кеше")
        .containsEntry("1.DOR-01.value", "тоқсан")
        .doesNotContainKey("1.DOR-02.value");
    assertThat(audits.currentFacts(school).isEmpty()).isTrue();
  }

  @Test
  void dropsControlCharactersThatTheDatabaseCannotKeep() {
    AuditId id = draft("2026-11-01", Map.of("visit_note", "бір\u0000екі\nүш"));
    assertThat(audits.getDraft(id).fields()).containsEntry("visit_note", "бірекі\nүш");
  }

  @Test
  void namesAllMistakesAtOnceAndStaysADraft() {
    AuditId id =
        draft(
            "2999-01-01",
            Map.of(
                "auditor", " ",
                "1.DOR-01.value", "-5",
                "0.COR-01.value", "көп",
                "0.XXX-99.value", "1",
                "21.DOR-01.value", "900"));
    audits.saveDraft(id, Map.of("auditor", ""));

    assertThatThrownBy(() -> audits.submit(id, null))
        .isInstanceOfSatisfying(
            ServiceException.class,
            refusal ->
                assertThat(refusal.fields())
                    .extracting(FieldProblem::field, FieldProblem::code)
                    .containsExactly(
                        tuple("auditor", "required"),
                        tuple("visited_on", "date-in-future"),
                        tuple("1.DOR-01.value", "negative"),
                        tuple("0.COR-01.value", "not-a-number"),
                        tuple("0.XXX-99.value", "unknown-criterion"),
                        tuple("21.DOR-01.value", "unknown-entrance")));
    assertThat(audits.getDraft(id).fields()).containsEntry("1.DOR-01.value", "-5");
  }

  @Test
  void keepsTheAnswersOfHigherEntrancesInTheDraftWithoutSubmittingThem() {
    AuditId id =
        draft(
            "2026-11-01",
            Map.of("entrances", "2", "1.DOR-01.value", "900", "2.DOR-01.value", "wide"));

    audits.saveDraft(id, Map.of("entrances", "1"));

    assertThat(audits.getDraft(id).fields()).containsEntry("2.DOR-01.value", "wide");
    Audit audit = audits.submit(id, null);
    assertThat(audits.listObservations(audit.id()))
        .extracting(RecordedObservation::entrance)
        .containsExactly(1);
  }

  @Test
  void bringsTheAnswersOfHigherEntrancesBackWithTheirNumber() {
    AuditId id =
        draft(
            "2026-11-01",
            Map.of("entrances", "2", "1.DOR-01.value", "900", "2.DOR-01.value", "950"));
    audits.saveDraft(id, Map.of("entrances", "1"));

    audits.saveDraft(id, Map.of("entrances", "2"));

    assertThat(audits.listObservations(audits.submit(id, null).id()))
        .extracting(RecordedObservation::entrance)
        .containsExactlyInAnyOrder(1, 2);
  }

  @Test
  void refusesAVisitThatSawNothing() {
    AuditId id = draft("2026-11-01", Map.of());
    assertThatThrownBy(() -> audits.submit(id, null))
        .isInstanceOfSatisfying(
            ServiceException.class,
            refusal ->
                assertThat(refusal.fields())
                    .extracting(FieldProblem::code)
                    .containsExactly("nothing-answered"));
  }

  @Test
  void storesFactsWithWhoWhenAndByWhichPack() {
    Audit audit = submitted("2026-11-01", Map.of("1.DOR-01.value", "0,88", "1.DOR-01.unit", "m"));

    assertThat(audits.getAudit(audit.id())).isEqualTo(audit);
    assertThat(audit.packId()).isEqualTo("st-rk-3846-2023");
    assertThat(audits.listObservations(audit.id()))
        .containsExactly(
            new RecordedObservation(
                DOOR,
                1,
                Observation.Measured.of("0.88", Unit.METRE),
                audit.id(),
                LocalDate.of(2026, 11, 1),
                "Айгүл Серікова"));
    assertThat(events.stream(AuditSubmitted.class))
        .containsExactly(new AuditSubmitted(audit.id().value(), school));
  }

  @Test
  void refusesASecondSubmission() {
    Audit audit = submitted("2026-11-01", Map.of("1.DOR-01.value", "880"));
    assertThatThrownBy(() -> audits.submit(audit.id(), null))
        .isInstanceOf(AuditAlreadySubmittedException.class);
    assertThatThrownBy(() -> audits.saveDraft(audit.id(), Map.of("auditor", "Басқа")))
        .isInstanceOf(AuditAlreadySubmittedException.class);
  }

  @Test
  void knowsNothingOfAnUnknownAudit() {
    AuditId unknown = AuditId.next(Instant.now());
    assertThatThrownBy(() -> audits.getDraft(unknown)).isInstanceOf(AuditNotFoundException.class);
    assertThatThrownBy(() -> audits.submit(unknown, null))
        .isInstanceOf(AuditNotFoundException.class);
    assertThatThrownBy(() -> audits.getAudit(unknown)).isInstanceOf(AuditNotFoundException.class);
  }

  @Test
  void takesTheLatestVisitWhateverTheOrderOfSubmission() {
    submitted("2026-10-12", Map.of("1.DOR-01.value", "920"));
    submitted("2025-05-01", Map.of("1.DOR-01.value", "780"));
    assertThat(currentDoor()).contains(millimetres(920));
  }

  @Test
  void neverHidesAFactBehindNotObserved() {
    submitted("2026-10-12", Map.of("1.DOR-01.value", "920"));
    submitted(
        "2026-11-12", Map.of("1.DOR-01.answer", "not_observed", "1.DOR-01.why_unseen", "closed"));
    assertThat(currentDoor()).contains(millimetres(920));
  }

  @Test
  void keepsEntrancesApart() {
    submitted("2026-11-01", Map.of("entrances", "2", "2.DOR-01.value", "880"));
    assertThat(currentDoor()).isEmpty();
    assertThat(audits.currentFacts(school).find(DOOR, 2)).isPresent();
  }

  @Test
  void leavesAnEntranceUnknownThatNobodyLookedAt() {
    submitted("2026-11-01", Map.of("entrances", "1", "1.DOR-01.value", "500"));
    assertThat(wheelchairRange().best()).isNotEqualTo(AccessLevel.ACCESSIBLE);

    submitted("2026-11-02", Map.of("entrances", "2", "1.DOR-01.value", "500"));

    assertThat(wheelchairRange().best()).isEqualTo(AccessLevel.ACCESSIBLE);
    assertThat(levels.currentLevels(school))
        .containsEntry(DisabilityGroup.WHEELCHAIR, wheelchairRange());
    levels.rebuild();
    assertThat(levels.currentLevels(school))
        .containsEntry(DisabilityGroup.WHEELCHAIR, wheelchairRange());
  }

  @Test
  void forgetsAnEntranceThatTheLatestVisitNoLongerCounts() {
    submitted(
        "2026-11-01", Map.of("entrances", "2", "1.DOR-01.value", "500", "2.DOR-01.value", "950"));
    AccessRange withTwo = wheelchairRange();

    submitted("2026-11-02", Map.of("entrances", "1", "1.DOR-01.value", "500"));

    assertThat(audits.currentFacts(school).find(DOOR, 2)).isEmpty();
    assertThat(wheelchairRange().best()).isLessThan(withTwo.best());
    assertThat(levels.currentLevels(school))
        .containsEntry(DisabilityGroup.WHEELCHAIR, wheelchairRange());
    levels.rebuild();
    assertThat(levels.currentLevels(school))
        .containsEntry(DisabilityGroup.WHEELCHAIR, wheelchairRange());
  }

  @Test
  void hasNoVerdictsBeforeTheFirstAudit() {
    assertThat(audits.verdicts(school)).isEmpty();
    assertThat(levels.currentLevels(school)).isEmpty();
  }

  @Test
  void movesTheLevelsOfTheGroupsThatWereLookedAtAndLeavesTheRestOut() {
    Audit audit = submitted("2026-11-01", Map.of("0.COR-01.value", "700"));

    assertThat(levels.currentLevels(school))
        .containsEntry(
            DisabilityGroup.WHEELCHAIR,
            audits.verdicts(school).orElseThrow().verdicts().range(DisabilityGroup.WHEELCHAIR))
        .doesNotContainKey(DisabilityGroup.HEARING);
    PlaceAssessment assessment = audits.verdicts(school).orElseThrow();
    assertThat(assessment.findSource(assessment.failures(DisabilityGroup.WHEELCHAIR).getFirst()))
        .map(RecordedObservation::audit)
        .contains(audit.id());
  }

  @Test
  void closesALevelThatALaterAuditChanges() {
    submitted("2026-10-01", Map.of("0.COR-01.value", "700"));
    AccessRange before = levels.currentLevels(school).get(DisabilityGroup.WHEELCHAIR);
    submitted("2026-11-01", Map.of("0.COR-01.value", "1600"));
    AccessRange after = levels.currentLevels(school).get(DisabilityGroup.WHEELCHAIR);

    assertThat(before).isNotNull().isNotEqualTo(after);
    assertThat(after).isNotNull().extracting(AccessRange::best).isEqualTo(AccessLevel.ACCESSIBLE);
    assertThat(
            sql.sql(
                    "SELECT count(*) FROM place_levels WHERE place_id = ? AND disability_group = 'K'"
                        + " AND valid_to IS NOT NULL")
                .param(school.value())
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void tellsTheChangeLogLast() {
    submitted("2026-11-01", Map.of("1.DOR-01.value", "880"));
    assertThat(
            sql.sql("SELECT kind || ' ' || place_id FROM change_log ORDER BY seq DESC LIMIT 1")
                .query(String.class)
                .single())
        .isEqualTo("audit " + school);
  }

  @Test
  void letsNobodyChangeASubmittedFact() {
    Audit audit = submitted("2026-11-01", Map.of("1.DOR-01.value", "880"));
    for (String attempt :
        List.of(
            "UPDATE observations SET value = 900 WHERE audit_id = ?",
            "DELETE FROM observations WHERE audit_id = ?",
            "UPDATE audits SET visited_on = current_date WHERE id = ?",
            "DELETE FROM audits WHERE id = ?")) {
      sql.sql("SAVEPOINT attempt").update();
      assertThatThrownBy(() -> sql.sql(attempt).param(audit.id().value()).update())
          .as(attempt)
          .isInstanceOf(DataIntegrityViolationException.class)
          .hasMessageContaining("append-only");
      sql.sql("ROLLBACK TO SAVEPOINT attempt").update();
    }
  }

  @Test
  void letsNobodyEmptyTheTablesOfFacts() {
    submitted("2026-11-01", Map.of("1.DOR-01.value", "880"));
    for (String table : List.of("observations", "audits", "places")) {
      sql.sql("SAVEPOINT attempt").update();
      assertThatThrownBy(() -> sql.sql("TRUNCATE " + table + " CASCADE").update())
          .as(table)
          .isInstanceOf(DataIntegrityViolationException.class)
          .hasMessageContaining("append-only: TRUNCATE refused");
      sql.sql("ROLLBACK TO SAVEPOINT attempt").update();
    }
  }

  @Test
  void listsTheAuditsOfAPlaceLatestVisitFirst() {
    Audit later = submitted("2026-10-12", Map.of("1.DOR-01.value", "920"));
    Audit earlier = submitted("2025-05-01", Map.of("1.DOR-01.value", "780"));
    assertThat(audits.findAudits(school)).containsExactly(later, earlier);
  }

  private AccessRange wheelchairRange() {
    return audits.verdicts(school).orElseThrow().verdicts().range(DisabilityGroup.WHEELCHAIR);
  }
}
