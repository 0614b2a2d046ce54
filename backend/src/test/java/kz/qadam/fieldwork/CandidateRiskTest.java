package kz.qadam.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kz.qadam.RolledBack;
import kz.qadam.audit.PlaceRows;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.standard.StandardPacks;
import kz.qadam.territory.KatoCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The order of places by risk. Where two places differ in one cause, all later causes speak for the
 * other one, so that a step that is left out, turned round or moved shows.
 */
@RolledBack
class CandidateRiskTest {

  private static final KatoCode ALMATY = new KatoCode("750000000");

  @Autowired AssignmentService assignments;
  @Autowired StandardPacks packs;
  @Autowired JdbcClient sql;
  @Autowired Clock clock;

  private LocalDate today = LocalDate.EPOCH;
  private long person;

  @BeforeEach
  void readTheDay() {
    today = LocalDate.now(clock);
    person =
        sql.sql(
                """
                INSERT INTO people (login, display_name, password_hash, must_change_password, created_at)
                VALUES (?, 'Сынақ адамы', '', false, now()) RETURNING id""")
            .param("t" + UUID.randomUUID())
            .query(Long.class)
            .single();
  }

  /** A school with an accepted audit of that many days ago and a level for each letter. */
  private PlaceId aSchool(int daysAgo, String shutOut, String undecided) {
    PlaceId place = PlaceRows.aSchool(sql, "Мектеп");
    UUID audit = anAudit(place, daysAgo);
    for (DisabilityGroup group : DisabilityGroup.values()) {
      boolean isShutOut = shutOut.indexOf(group.code()) >= 0;
      boolean isUndecided = undecided.indexOf(group.code()) >= 0;
      addLevel(place, group, isShutOut || isUndecided ? 0 : 1, isShutOut ? 0 : 3, audit);
    }
    return place;
  }

  private UUID anAudit(PlaceId place, int daysAgo) {
    UUID audit = UUID.randomUUID();
    sql.sql(
            """
            INSERT INTO audits (id, place_id, pack_id, pack_version, auditor_name, visited_on, status, submitted_at)
            VALUES (?, ?, ?, '1', 'Сынақ адамы', ?, 'submitted', now())""")
        .params(audit, place.value(), packs.current().id(), today.minusDays(daysAgo))
        .update();
    sql.sql(
            """
            INSERT INTO audit_decisions (audit_id, outcome, decided_by, decided_at)
            VALUES (?, 'accepted', ?, now())""")
        .params(audit, person)
        .update();
    return audit;
  }

  private void addLevel(PlaceId place, DisabilityGroup group, int worst, int best, UUID audit) {
    sql.sql(
            """
            INSERT INTO place_levels (place_id, disability_group, pack_id, worst, best, audit_id, valid_from)
            VALUES (?, ?, ?, ?, ?, ?, now())""")
        .params(place.value(), String.valueOf(group.code()), packs.current().id())
        .params(worst, best, audit)
        .update();
  }

  /** An order on the last audit of the place, its term so many days from now. */
  private long anOrder(PlaceId place, int daysToGo) {
    return sql.sql(
            """
            INSERT INTO orders (place_id, audit_id, territory_kato, organisation_name,
              document_number, issued_on, due_on, issued_by, recorded_at)
            SELECT place_id, id, '750000000', 'Мекеме', '1-Ұ', visited_on, :due, :person, now()
            FROM audits WHERE place_id = :place RETURNING id""")
        .param("due", today.plusDays(daysToGo))
        .param("person", person)
        .param("place", place.value())
        .query(Long.class)
        .single();
  }

  private void withdraw(long order) {
    sql.sql(
            """
            INSERT INTO order_events (order_id, kind, happened_on, reason, recorded_by, recorded_at)
            VALUES (?, 'withdrawn', ?, 'қате', ?, now())""")
        .params(order, today, person)
        .update();
  }

  private List<Candidate> byRisk() {
    return assignments.findCandidates(
        new CandidateQuery(ALMATY, null, AssignmentReason.RISK, today));
  }

  private List<PlaceId> places() {
    return byRisk().stream().map(Candidate::place).toList();
  }

  private PlaceRisk riskOf(PlaceId place) {
    return byRisk().stream()
        .filter(one -> one.place().equals(place))
        .map(one -> Objects.requireNonNull(one.knownRisk()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anOrderWhoseTermPassedComesBeforeAnyLevel() {
    PlaceId allShutOut = aSchool(900, "KOSGU", "");
    anOrder(allShutOut, 0); // its last day: not overdue yet
    PlaceId overdue = aSchool(40, "", "");
    anOrder(overdue, -1);
    assertThat(places()).containsExactly(overdue, allShutOut);
  }

  @Test
  void moreGroupsShutOutComeBeforeMoreUnknown() {
    PlaceId oneShutOutRestUnknown = aSchool(900, "K", "OSGU");
    anOrder(oneShutOutRestUnknown, 5);
    PlaceId twoShutOut = aSchool(1, "KO", "");
    assertThat(places()).containsExactly(twoShutOut, oneShutOutRestUnknown);
  }

  @Test
  void unknownStandsBetweenWrongAndRight() {
    PlaceId right = aSchool(900, "", "");
    anOrder(right, 5);
    PlaceId neverVisited = PlaceRows.aSchool(sql, "Ешкім бармаған");
    PlaceId oneUnknown = aSchool(900, "", "S");
    anOrder(oneUnknown, 5);
    PlaceId wrong = aSchool(1, "S", "");
    assertThat(places()).containsExactly(wrong, neverVisited, oneUnknown, right);
  }

  @Test
  void anOpenOrderComesBeforeAge() {
    PlaceId older = aSchool(900, "K", "");
    PlaceId ordered = aSchool(20, "K", "");
    anOrder(ordered, 5);
    assertThat(places()).containsExactly(ordered, older);
  }

  @Test
  void whatIsEqualOtherwiseGoesByAge() {
    PlaceId recent = aSchool(20, "K", "");
    PlaceId old = aSchool(900, "K", "");
    assertThat(places()).containsExactly(old, recent);

    UUID audit = anAudit(PlaceRows.aSchool(sql, "Басқа"), 1); // a level whose place has no audit
    PlaceId never = PlaceRows.aSchool(sql, "Аудитсіз");
    addLevel(never, DisabilityGroup.WHEELCHAIR, 0, 0, audit);
    List.of(DisabilityGroup.values()).stream()
        .filter(group -> group != DisabilityGroup.WHEELCHAIR)
        .forEach(group -> addLevel(never, group, 1, 1, audit));
    assertThat(places()).startsWith(never, old, recent);
  }

  @Test
  void whatIsKnownToBeRightAndWithSomebodyAlreadyIsNotOffered() {
    aSchool(900, "", "");
    PlaceId withdrawn = aSchool(900, "", "");
    withdraw(anOrder(withdrawn, -1));
    PlaceId taken = aSchool(900, "KOSGU", "");
    sql.sql(
            """
            INSERT INTO assignments (place_id, auditor_id, reason, due_on, is_blind, assigned_by, assigned_at)
            VALUES (?, ?, 'risk', ?, false, ?, now())""")
        .params(taken.value(), person, today, person)
        .update();
    assertThat(places()).isEmpty();
  }

  @Test
  void eachCauseIsTold() {
    PlaceId place = aSchool(20, "KS", "G");
    anOrder(place, 7);
    anOrder(place, -3);
    assertThat(riskOf(place))
        .isEqualTo(
            new PlaceRisk(
                Set.of(DisabilityGroup.WHEELCHAIR, DisabilityGroup.SIGHT),
                Set.of(DisabilityGroup.HEARING),
                today.minusDays(3)));
    assertThat(byRisk().getFirst().knownLastVisit()).isEqualTo(today.minusDays(20));
  }

  @Test
  void levelsThatEndedOrOfAnotherPackSayNothing() {
    PlaceId place = aSchool(20, "", "");
    sql.sql(
            "UPDATE place_levels SET valid_to = valid_from WHERE place_id = ? AND disability_group = 'K'")
        .param(place.value())
        .update();
    sql.sql(
            "UPDATE place_levels SET pack_id = 'other' WHERE place_id = ? AND disability_group = 'O'")
        .param(place.value())
        .update();
    assertThat(riskOf(place).undecided())
        .containsExactlyInAnyOrder(DisabilityGroup.WHEELCHAIR, DisabilityGroup.MUSCULOSKELETAL);
  }
}
