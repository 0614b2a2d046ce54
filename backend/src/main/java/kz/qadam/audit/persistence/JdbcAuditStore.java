package kz.qadam.audit.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.qadam.account.PersonId;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditDecision;
import kz.qadam.audit.AuditDraft;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.RecordedObservation;
import kz.qadam.audit.internal.AuditStore;
import kz.qadam.place.PlaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/** Audits and facts in {@code audits} and {@code observations}. */
@Repository
class JdbcAuditStore implements AuditStore {

  private static final String DRAFT_COLUMNS =
      "id, place_id, stage, pack_id, pack_version, draft_input, started_by, started_at, saved_at";

  /**
   * The name that {@code audits a} was signed with, until whoever signed is erased; then their
   * number, which reads the same in each language.
   */
  static final String SIGNED_AS =
      """
      coalesce((SELECT '№ ' || e.id FROM people e WHERE e.id = a.submitted_by
        AND e.erased_at IS NOT NULL), a.auditor_name)""";

  /** What {@link AuditRows} reads of {@code audits a} with its decision {@code d}, if any. */
  static final String COLUMNS =
      """
      a.id, a.place_id, a.stage, a.pack_id, a.pack_version, a.visited_on,
        a.submitted_by, a.entrances, a.note, a.started_at, a.submitted_at,
        d.outcome, d.decided_by, d.decided_at, d.reason,"""
          + SIGNED_AS
          + " AS auditor_name";

  private static final String AUDITS =
      "SELECT "
          + COLUMNS
          + " FROM audits a LEFT JOIN audit_decisions d ON d.audit_id = a.id"
          + " WHERE a.status = 'submitted' AND ";

  private static final String FACT_COLUMNS =
      "o.criterion_id, o.entrance, o.state, o.value, o.unit, o.reason, o.audit_id, a.visited_on, "
          + SIGNED_AS
          + " AS auditor_name";

  private final JdbcClient sql;
  private final JdbcTemplate batches;
  private final DraftFields fields;

  JdbcAuditStore(JdbcClient sql, JdbcTemplate batches, ObjectMapper json) {
    this.sql = sql;
    this.batches = batches;
    this.fields = new DraftFields(json);
  }

  @Override
  public void insertDraft(AuditDraft draft) {
    sql.sql(
            """
            INSERT INTO audits (id, place_id, stage, pack_id, pack_version, status, draft_input, started_at, saved_at)
            VALUES (?, ?, ?, ?, ?, 'draft', ?::jsonb, ?, ?)""")
        .params(
            draft.id().value(),
            draft.place().value(),
            draft.stage().code(),
            draft.packId(),
            draft.packVersion(),
            fields.write(draft.fields()),
            utc(draft.startedAt()),
            utc(draft.savedAt()))
        .update();
  }

  @Override
  public Optional<AuditDraft> findDraft(AuditId id) {
    return findDraft(id, "");
  }

  @Override
  public Optional<AuditDraft> findDraftForChange(AuditId id) {
    return findDraft(id, " FOR UPDATE");
  }

  private Optional<AuditDraft> findDraft(AuditId id, String lock) {
    return sql.sql(
            "SELECT " + DRAFT_COLUMNS + " FROM audits WHERE id = ? AND status = 'draft'" + lock)
        .param(id.value())
        .query(this::readDraft)
        .optional();
  }

  @Override
  public List<AuditDraft> findDrafts(PersonId starter) {
    return sql.sql(
            "SELECT "
                + DRAFT_COLUMNS
                + " FROM audits WHERE started_by = ? AND status = 'draft' ORDER BY saved_at DESC, id")
        .param(starter.value())
        .query(this::readDraft)
        .list();
  }

  @Override
  public void setStarter(AuditId draft, PersonId starter) {
    sql.sql("UPDATE audits SET started_by = ? WHERE id = ? AND started_by IS DISTINCT FROM ?")
        .params(starter.value(), draft.value(), starter.value())
        .update();
  }

  @Override
  public void setCorrected(AuditId draft, AuditId corrected) {
    sql.sql("UPDATE audits SET corrects = ? WHERE id = ?")
        .params(corrected.value(), draft.value())
        .update();
  }

  @Override
  public Optional<AuditId> findCorrection(AuditId corrected) {
    return sql.sql("SELECT id FROM audits WHERE corrects = ?")
        .param(corrected.value())
        .query(UUID.class)
        .optional()
        .map(AuditId::new);
  }

  @Override
  public void deleteDraftsSavedBefore(Instant time) {
    sql.sql("DELETE FROM audits WHERE status = 'draft' AND field_visit IS NULL AND saved_at < ?")
        .param(utc(time))
        .update();
  }

  @Override
  public void mergeFields(AuditId id, Map<String, String> patch) {
    sql.sql(
            """
            UPDATE audits SET saved_at = clock_timestamp(), draft_input = (
              SELECT coalesce(jsonb_object_agg(key, value), '{}')
              FROM jsonb_each(coalesce(draft_input, '{}') || ?::jsonb)
              WHERE value <> '""')
            WHERE id = ?""")
        .params(fields.write(patch), id.value())
        .update();
  }

  @Override
  public void replaceFields(AuditId id, Map<String, String> wanted) {
    sql.sql("UPDATE audits SET saved_at = clock_timestamp(), draft_input = ?::jsonb WHERE id = ?")
        .params(fields.write(wanted), id.value())
        .update();
  }

  @Override
  public void markAsTablets(AuditId draft, UUID visit) {
    sql.sql("UPDATE audits SET field_visit = ? WHERE id = ?").params(visit, draft.value()).update();
  }

  @Override
  public boolean isOfTablet(AuditId id) {
    return sql.sql("SELECT EXISTS (SELECT FROM audits WHERE id = ? AND field_visit IS NOT NULL)")
        .param(id.value())
        .query(Boolean.class)
        .single();
  }

  @Override
  public void forgetDrafts(PersonId starter) {
    sql.sql("DELETE FROM audits WHERE status = 'draft' AND field_visit IS NULL AND started_by = ?")
        .param(starter.value())
        .update();
    sql.sql("UPDATE audits SET draft_input = '{}' WHERE status = 'draft' AND started_by = ?")
        .param(starter.value())
        .update();
  }

  @Override
  public void deleteDraft(AuditId id) {
    sql.sql("DELETE FROM audits WHERE id = ? AND status = 'draft'").param(id.value()).update();
  }

  @Override
  public void submit(Audit audit, List<RecordedObservation> observations) {
    batches.batchUpdate(
        """
        INSERT INTO observations (audit_id, entrance, criterion_id, state, value, unit, reason)
        VALUES (?, ?, ?, ?, ?, ?, ?)""",
        observations,
        observations.size() + 1,
        (statement, recorded) -> {
          ObservationCodec.Columns columns = ObservationCodec.columnsOf(recorded.observation());
          statement.setObject(1, recorded.audit().value());
          statement.setInt(2, recorded.entrance());
          statement.setString(3, recorded.criterion().value());
          statement.setString(4, columns.state());
          statement.setBigDecimal(5, columns.value());
          statement.setString(6, columns.unit());
          statement.setString(7, columns.reason());
        });
    sql.sql(
            """
            UPDATE audits SET status = 'submitted', draft_input = NULL, auditor_name = ?, visited_on = ?,
              submitted_by = ?, entrances = ?, note = ?, submitted_at = ?, saved_at = ?
            WHERE id = ?""")
        .param(audit.auditorName())
        .param(audit.visitedOn())
        .param(numberOf(audit.knownSubmitter()))
        .param(audit.knownEntrances())
        .param(audit.knownNote())
        .param(utc(audit.submittedAt()))
        .param(utc(audit.submittedAt()))
        .param(audit.id().value())
        .update();
  }

  @Override
  public Optional<Audit> findAudit(AuditId id) {
    return sql.sql(AUDITS + "a.id = ?").param(id.value()).query(AuditRows::read).optional();
  }

  @Override
  public void lockAudit(AuditId id) {
    lock(id, "FOR UPDATE");
  }

  @Override
  public void holdAudit(AuditId id) {
    lock(id, "FOR SHARE");
  }

  /** A statement of its own: the next one sees what those who were waited for have done. */
  private void lock(AuditId id, String strength) {
    sql.sql("SELECT id FROM audits WHERE id = ? " + strength)
        .param(id.value())
        .query(UUID.class)
        .optional();
  }

  @Override
  public void addDecision(AuditId id, AuditDecision decision) {
    sql.sql(
            """
            INSERT INTO audit_decisions (audit_id, outcome, reason, decided_by, decided_at)
            VALUES (?, ?, ?, ?, ?)""")
        .param(id.value())
        .param(decision.outcome().code())
        .param(decision.reason())
        .param(decision.by().value())
        .param(utc(decision.at()))
        .update();
  }

  @Override
  public List<Audit> listAudits() {
    return sql.sql(AUDITS + "true").query(AuditRows::read).list();
  }

  @Override
  public List<Audit> findAudits(PlaceId place) {
    return findValid(place, "a.stage = 'standing'");
  }

  @Override
  public List<Audit> findProjectAudits(PlaceId place) {
    return findValid(place, "a.stage <> 'standing'");
  }

  private List<Audit> findValid(PlaceId place, String stage) {
    return sql.sql(
            AUDITS
                + stage
                + " AND a.place_id = ? AND coalesce(d.outcome, 'accepted') = 'accepted'"
                + " ORDER BY a.visited_on DESC, a.submitted_at DESC, a.id DESC")
        .param(place.value())
        .query(AuditRows::read)
        .list();
  }

  @Override
  public List<RecordedObservation> findObservations(AuditId id) {
    return sql.sql(
            "SELECT "
                + FACT_COLUMNS
                + " FROM observations o JOIN audits a ON a.id = o.audit_id"
                + " WHERE o.audit_id = ? ORDER BY o.entrance, o.criterion_id")
        .param(id.value())
        .query(ObservationCodec::readRecorded)
        .list();
  }

  @Override
  public List<RecordedObservation> findCurrentObservations(PlaceId place) {
    return sql.sql(
            "SELECT DISTINCT ON (o.entrance, o.criterion_id) "
                + FACT_COLUMNS
                + " FROM observations o JOIN counted_audits a ON a.id = o.audit_id"
                + " WHERE a.place_id = ?"
                + " ORDER BY o.entrance, o.criterion_id, "
                + FactOrder.LATEST_REAL_FIRST)
        .param(place.value())
        .query(ObservationCodec::readRecorded)
        .list();
  }

  private AuditDraft readDraft(ResultSet row, int rowNumber) throws SQLException {
    return new AuditDraft(
        new AuditId(row.getObject("id", UUID.class)),
        new PlaceId(row.getLong("place_id")),
        AuditRows.stage(row),
        row.getString("pack_id"),
        row.getString("pack_version"),
        fields.read(row.getString("draft_input")),
        AuditRows.personIn(row, "started_by"),
        row.getTimestamp("started_at").toInstant(),
        row.getTimestamp("saved_at").toInstant());
  }

  private static @Nullable Long numberOf(@Nullable PersonId person) {
    return person == null ? null : person.value();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
