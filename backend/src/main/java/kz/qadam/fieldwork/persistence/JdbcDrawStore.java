package kz.qadam.fieldwork.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import kz.qadam.account.PersonId;
import kz.qadam.audit.AuditId;
import kz.qadam.fieldwork.DrawRequest;
import kz.qadam.fieldwork.RepeatDraw;
import kz.qadam.fieldwork.internal.DrawStore;
import kz.qadam.fieldwork.internal.FramedAudit;
import kz.qadam.place.PlaceId;
import kz.qadam.territory.KatoCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Draws in {@code repeat_draws} and {@code repeat_draw_frame}. */
@Repository
class JdbcDrawStore implements DrawStore {

  private final JdbcClient sql;

  JdbcDrawStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** Not the table of assignments: a submission holds the ledger's lock when it ends one. */
  @Override
  public void lock() {
    sql.sql("LOCK TABLE repeat_draws IN SHARE ROW EXCLUSIVE MODE").update();
  }

  @Override
  public long latest() {
    return sql.sql("SELECT coalesce(max(id), 0) FROM repeat_draws").query(Long.class).single();
  }

  @Override
  public List<FramedAudit> findFrame(
      KatoCode territory, Optional<String> kind, LocalDate from, LocalDate to) {
    return sql.sql(
            """
            SELECT a.id, a.place_id, a.submitted_by, d.decided_by FROM places p
            JOIN LATERAL (
              SELECT c.id, c.place_id, c.submitted_by, c.visited_on FROM counted_audits c
              WHERE c.place_id = p.id
              ORDER BY c.visited_on DESC, c.submitted_at DESC, c.id DESC LIMIT 1
            ) a ON a.visited_on BETWEEN :from AND :to AND a.submitted_by IS NOT NULL
            LEFT JOIN audit_decisions d ON d.audit_id = a.id
            WHERE p.removed_at IS NULL AND p.territory_kato BETWEEN :first AND :last
              AND (CAST(:kind AS text) IS NULL OR p.kind = :kind OR p.kind LIKE :kind || '.%')
              AND NOT EXISTS (
                SELECT FROM assignments o WHERE o.place_id = p.id AND o.ended_at IS NULL)""")
        .param("from", from)
        .param("to", to)
        .param("first", territory.firstWithin().value())
        .param("last", territory.lastWithin().value())
        .param("kind", kind.orElse(null))
        .query(
            (row, _) ->
                new FramedAudit(
                    new AuditId(row.getObject("id", UUID.class)),
                    new PlaceId(row.getLong("place_id")),
                    new PersonId(row.getLong("submitted_by")),
                    person(row, "decided_by")))
        .list();
  }

  private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
    Long number = row.getObject(column, Long.class);
    return number == null ? null : new PersonId(number);
  }

  @Override
  public long add(DrawRequest request, String seed, PersonId by, Instant at) {
    return sql.sql(
            """
            INSERT INTO repeat_draws (territory_kato, kind, visited_from, visited_to, repeats, due_on,
              seed, drawn_by, drawn_at)
            VALUES (:territory, :kind, :from, :to, :repeats, :due, :seed, :by, :at) RETURNING id""")
        .param("territory", request.territory().value())
        .param("kind", request.knownKind())
        .param("from", request.from())
        .param("to", request.to())
        .param("repeats", request.repeats())
        .param("due", request.dueOn())
        .param("seed", seed)
        .param("by", by.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  @Override
  public void addFrame(long draw, List<RepeatDraw.Line> frame) {
    sql.sql(
            """
            INSERT INTO repeat_draw_frame (draw_id, position, audit_id, place_id, auditor_id)
            SELECT :draw, line.position, line.audit, line.place, nullif(line.auditor, 0)
            FROM unnest(:positions, :audits, :places, :auditors)
              AS line (position, audit, place, auditor)""")
        .param("draw", draw)
        .param("positions", frame.stream().map(RepeatDraw.Line::position).toArray(Integer[]::new))
        .param("audits", frame.stream().map(line -> line.audit().value()).toArray(UUID[]::new))
        .param("places", frame.stream().map(line -> line.place().value()).toArray(Long[]::new))
        .param(
            "auditors",
            frame.stream()
                .map(line -> line.knownAuditor() == null ? 0L : line.knownAuditor().value())
                .toArray(Long[]::new))
        .update();
  }

  @Override
  public Optional<RepeatDraw> findDraw(long id) {
    return findDraw(id, findFrame(id));
  }

  @Override
  public Optional<RepeatDraw> findTerms(long id) {
    return findDraw(id, List.of());
  }

  private Optional<RepeatDraw> findDraw(long id, List<RepeatDraw.Line> frame) {
    return sql.sql("SELECT * FROM repeat_draws WHERE id = ?")
        .param(id)
        .query((row, _) -> read(row, frame))
        .optional();
  }

  private List<RepeatDraw.Line> findFrame(long draw) {
    return sql.sql(
            """
            SELECT position, audit_id, place_id, auditor_id FROM repeat_draw_frame
            WHERE draw_id = ? ORDER BY position""")
        .param(draw)
        .query(
            (row, _) ->
                new RepeatDraw.Line(
                    row.getInt("position"),
                    new AuditId(row.getObject("audit_id", UUID.class)),
                    new PlaceId(row.getLong("place_id")),
                    person(row, "auditor_id")))
        .list();
  }

  @Override
  public List<RepeatDraw> findDraws() {
    return sql.sql("SELECT * FROM repeat_draws ORDER BY id DESC")
        .query((row, _) -> read(row, List.of()))
        .list();
  }

  private static RepeatDraw read(ResultSet row, List<RepeatDraw.Line> frame) throws SQLException {
    return new RepeatDraw(
        row.getLong("id"),
        new KatoCode(row.getString("territory_kato")),
        row.getString("kind"),
        row.getObject("visited_from", LocalDate.class),
        row.getObject("visited_to", LocalDate.class),
        row.getInt("repeats"),
        row.getObject("due_on", LocalDate.class),
        row.getString("seed"),
        new PersonId(row.getLong("drawn_by")),
        row.getTimestamp("drawn_at").toInstant(),
        frame);
  }

  @Override
  public OptionalLong findDrawOf(long assignment) {
    return sql.sql("SELECT draw_id FROM assignments WHERE id = ? AND draw_id IS NOT NULL")
        .param(assignment)
        .query(Long.class)
        .optional()
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  @Override
  public boolean knowsDrawn(long draw, PlaceId place, PersonId person) {
    return sql.sql(
            """
            SELECT EXISTS (
              SELECT FROM repeat_draw_frame f JOIN audits a ON a.id = f.audit_id
                LEFT JOIN audit_decisions d ON d.audit_id = a.id
              WHERE f.draw_id = :draw AND f.place_id = :place
                AND (a.submitted_by = :person OR d.decided_by = :person))""")
        .param("draw", draw)
        .param("place", place.value())
        .param("person", person.value())
        .query(Boolean.class)
        .single();
  }
}
