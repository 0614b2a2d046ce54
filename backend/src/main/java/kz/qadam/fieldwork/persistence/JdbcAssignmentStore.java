package kz.qadam.fieldwork.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kz.qadam.account.NamedPerson;
import kz.qadam.account.PersonId;
import kz.qadam.fieldwork.Assignment;
import kz.qadam.fieldwork.AssignmentReason;
import kz.qadam.fieldwork.internal.AssignmentStore;
import kz.qadam.place.PlaceId;
import kz.qadam.territory.KatoCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Assignments in {@code assignments}. */
@Repository
class JdbcAssignmentStore implements AssignmentStore {

  private static final String OPEN =
      """
      SELECT a.id, a.place_id, a.auditor_id, who.display_name, a.reason, a.due_on, a.is_blind
      FROM assignments a
      JOIN people who ON who.id = a.auditor_id
      JOIN places p ON p.id = a.place_id AND p.removed_at IS NULL
      WHERE a.ended_at IS NULL\s""";

  private final JdbcClient sql;

  JdbcAssignmentStore(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public boolean add(Given given) {
    return sql.sql(
                """
                INSERT INTO assignments
                  (place_id, auditor_id, reason, due_on, is_blind, assigned_by, assigned_at, draw_id)
                VALUES (:place, :auditor, :reason, :due, :blind, :by, :at, :draw)
                ON CONFLICT DO NOTHING""")
            .param("place", given.place().value())
            .param("auditor", given.auditor().value())
            .param("reason", given.reason().code())
            .param("due", given.dueOn())
            .param("blind", given.reason() == AssignmentReason.REPEAT)
            .param("by", given.by().value())
            .param("at", utc(given.at()))
            .param("draw", given.knownDraw())
            .update()
        == 1;
  }

  @Override
  public Optional<Assignment> findOpen(long id) {
    return sql.sql(OPEN + "AND a.id = ?").param(id).query(JdbcAssignmentStore::read).optional();
  }

  @Override
  public List<Assignment> findOpen(List<KatoCode> territories) {
    return sql.sql(
            OPEN
                + """
                AND EXISTS (
                  SELECT FROM unnest(:firsts, :lasts) AS scope (first, last)
                  WHERE p.territory_kato BETWEEN scope.first AND scope.last)
                ORDER BY a.due_on, a.id""")
        .param("firsts", codes(territories, KatoCode::firstWithin))
        .param("lasts", codes(territories, KatoCode::lastWithin))
        .query(JdbcAssignmentStore::read)
        .list();
  }

  private static String[] codes(List<KatoCode> territories, UnaryOperator<KatoCode> end) {
    return territories.stream().map(end).map(KatoCode::value).toArray(String[]::new);
  }

  @Override
  public List<Assignment> findOpen(PersonId auditor) {
    return sql.sql(OPEN + "AND a.auditor_id = ? ORDER BY a.due_on, a.id")
        .param(auditor.value())
        .query(JdbcAssignmentStore::read)
        .list();
  }

  @Override
  public boolean isOpenAt(PlaceId place, PersonId auditor, Instant moment) {
    return sql.sql(
            """
            SELECT EXISTS (
              SELECT FROM assignments
              WHERE place_id = :place AND auditor_id = :auditor AND assigned_at <= :moment
                AND (ended_at IS NULL OR ended_at > :moment))""")
        .param("place", place.value())
        .param("auditor", auditor.value())
        .param("moment", utc(moment))
        .query(Boolean.class)
        .single();
  }

  @Override
  public boolean end(long id, PersonId by, Instant at) {
    return sql.sql(
                "UPDATE assignments SET ended_at = ?, ended_by = ? WHERE id = ? AND ended_at IS NULL")
            .params(utc(at), by.value(), id)
            .update()
        == 1;
  }

  @Override
  public void endAt(PlaceId place, PersonId auditor, Instant at) {
    sql.sql(
            """
            UPDATE assignments SET ended_at = ?, ended_by = auditor_id
            WHERE place_id = ? AND auditor_id = ? AND ended_at IS NULL""")
        .params(utc(at), place.value(), auditor.value())
        .update();
  }

  @Override
  public void endAll(PersonId auditor, PersonId by, Instant at) {
    sql.sql(
            """
            UPDATE assignments SET ended_at = ?, ended_by = ?
            WHERE auditor_id = ? AND ended_at IS NULL""")
        .params(utc(at), by.value(), auditor.value())
        .update();
  }

  @Override
  public boolean isBlind(PlaceId place, PersonId auditor) {
    return sql.sql(
            """
            SELECT EXISTS (
              SELECT FROM assignments a
              WHERE a.place_id = ? AND a.auditor_id = ? AND a.is_blind
                AND (a.ended_at IS NULL
                  OR (a.ended_by = a.auditor_id AND NOT EXISTS (
                    SELECT FROM counted_audits c
                    WHERE c.place_id = a.place_id AND c.submitted_by = a.auditor_id
                      AND c.submitted_at >= a.assigned_at))))""")
        .params(place.value(), auditor.value())
        .query(Boolean.class)
        .single();
  }

  private static Assignment read(ResultSet row, int rowNumber) throws SQLException {
    return new Assignment(
        row.getLong("id"),
        new PlaceId(row.getLong("place_id")),
        new NamedPerson(new PersonId(row.getLong("auditor_id")), row.getString("display_name")),
        AssignmentReason.parse(row.getString("reason")),
        row.getObject("due_on", LocalDate.class),
        row.getBoolean("is_blind"));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
