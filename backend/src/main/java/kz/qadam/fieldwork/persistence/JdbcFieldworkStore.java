package kz.qadam.fieldwork.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.qadam.account.PersonId;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditPhoto;
import kz.qadam.fieldwork.ItemBatch.SentItem;
import kz.qadam.fieldwork.VisitId;
import kz.qadam.fieldwork.internal.FieldworkStore;
import kz.qadam.fieldwork.internal.ItemContent;
import kz.qadam.text.Language;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Visits in {@code fieldwork_visits}, {@code fieldwork_items} and the tables beside them. */
@Repository
class JdbcFieldworkStore implements FieldworkStore {

  private static final String HASH = "encode(sha256(convert_to(body, 'UTF8')), 'hex')";
  private static final String ROUNDS =
      """
      SELECT a.round, a.audit_id, r.last_seq FROM fieldwork_audits a
      LEFT JOIN fieldwork_returns r ON r.audit_id = a.audit_id WHERE a.visit_id = ?\s""";

  private final JdbcClient sql;
  private final JdbcTemplate batches;

  JdbcFieldworkStore(JdbcClient sql, JdbcTemplate batches) {
    this.sql = sql;
    this.batches = batches;
  }

  @Override
  public long addBatch(Batch batch) {
    return sql.sql(
            """
            INSERT INTO fieldwork_batches (person_id, session_id, sent_at, received_at)
            VALUES (?, ?, ?, ?) RETURNING id""")
        .params(
            batch.person().value(), batch.sessionId(), utc(batch.sentAt()), utc(batch.receivedAt()))
        .query(Long.class)
        .single();
  }

  @Override
  public void openVisits(Collection<VisitId> visits, PersonId person, Instant now) {
    for (VisitId visit : visits) {
      sql.sql(
              """
              INSERT INTO fieldwork_visits (id, person_id, opened_at) VALUES (?, ?, ?)
              ON CONFLICT DO NOTHING""")
          .params(visit.value(), person.value(), utc(now))
          .update();
    }
  }

  @Override
  public Map<VisitId, PersonId> findOwners(Collection<VisitId> visits) {
    Map<VisitId, PersonId> owners = new HashMap<>();
    sql.sql("SELECT id, person_id FROM fieldwork_visits WHERE id = ANY (?)")
        .param(visits.stream().map(VisitId::value).toArray(UUID[]::new))
        .query(
            row -> {
              owners.put(
                  new VisitId(row.getObject("id", UUID.class)),
                  new PersonId(row.getLong("person_id")));
            });
    return owners;
  }

  @Override
  public void addItems(long batch, List<KeptItem> items) {
    batches.batchUpdate(
        """
        INSERT INTO fieldwork_items (id, visit_id, seq, body, sha256, batch_id)
        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
        items,
        items.size() + 1,
        (statement, item) -> {
          statement.setObject(1, item.id());
          statement.setObject(2, item.visit().value());
          statement.setLong(3, item.seq());
          statement.setString(4, item.body());
          statement.setBytes(5, HexFormat.of().parseHex(item.sha256()));
          statement.setLong(6, batch);
        });
  }

  @Override
  public void addPhoto(VisitId visit, String photo) {
    sql.sql(
            """
            INSERT INTO fieldwork_photos (visit_id, photo_sha256) VALUES (?, ?)
            ON CONFLICT DO NOTHING""")
        .params(visit.value(), HexFormat.of().parseHex(photo))
        .update();
  }

  @Override
  public List<VisitId> findVisitsWith(String photo, PersonId person) {
    return sql
        .sql(
            """
            SELECT p.visit_id FROM fieldwork_photos p JOIN fieldwork_visits v ON v.id = p.visit_id
            WHERE p.photo_sha256 = ? AND v.person_id = ? ORDER BY p.visit_id""")
        .params(HexFormat.of().parseHex(photo), person.value())
        .query(UUID.class)
        .list()
        .stream()
        .map(VisitId::new)
        .toList();
  }

  @Override
  public Map<UUID, String> readHashes(Collection<UUID> ids) {
    Map<UUID, String> hashes = new HashMap<>();
    sql.sql("SELECT id, " + HASH + " AS hash FROM fieldwork_items WHERE id = ANY (?)")
        .param(ids.toArray(UUID[]::new))
        .query(
            row -> {
              hashes.put(row.getObject("id", UUID.class), row.getString("hash"));
            });
    return hashes;
  }

  @Override
  public void keepAside(long batch, List<SentItem> items) {
    batches.batchUpdate(
        """
        INSERT INTO fieldwork_differing_items (id, sha256, body, batch_id)
        VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING""",
        items,
        items.size() + 1,
        (statement, item) -> {
          statement.setObject(1, item.id());
          statement.setBytes(2, HexFormat.of().parseHex(item.sha256()));
          statement.setString(3, item.body());
          statement.setLong(4, batch);
        });
  }

  @Override
  public void addRefused(long batch, List<RefusedItem> items) {
    batches.batchUpdate(
        """
        INSERT INTO fieldwork_refused_items (id, visit_id, seq, sha256, why, batch_id)
        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
        items,
        items.size() + 1,
        (statement, item) -> {
          statement.setObject(1, item.id());
          statement.setObject(2, item.visit().value());
          statement.setLong(3, item.seq());
          statement.setBytes(4, HexFormat.of().parseHex(item.sha256()));
          statement.setString(5, item.why().code());
          statement.setLong(6, batch);
        });
  }

  @Override
  public Map<UUID, Long> findRefused(VisitId visit) {
    Map<UUID, Long> places = new HashMap<>();
    sql.sql("SELECT id, seq FROM fieldwork_refused_items WHERE visit_id = ?")
        .param(visit.value())
        .query(
            row -> {
              places.put(row.getObject("id", UUID.class), row.getLong("seq"));
            });
    return places;
  }

  @Override
  public void lockVisit(VisitId visit) {
    sql.sql("SELECT id FROM fieldwork_visits WHERE id = ? FOR UPDATE")
        .param(visit.value())
        .query(UUID.class)
        .optional();
  }

  @Override
  public List<SentItem> findItems(VisitId visit) {
    return sql.sql("SELECT id, body, " + HASH + " AS hash FROM fieldwork_items WHERE visit_id = ?")
        .param(visit.value())
        .query(
            (row, _) ->
                new SentItem(
                    row.getObject("id", UUID.class), row.getString("hash"), row.getString("body")))
        .list();
  }

  @Override
  public Duration furthestClockOffset(VisitId visit) {
    return sql.sql(
            """
            SELECT extract(epoch FROM b.sent_at - b.received_at) AS seconds
            FROM fieldwork_batches b
            WHERE b.id IN (SELECT i.batch_id FROM fieldwork_items i WHERE i.visit_id = ?)
            ORDER BY abs(extract(epoch FROM b.sent_at - b.received_at)) DESC LIMIT 1""")
        .param(visit.value())
        .query((row, _) -> Duration.ofSeconds(row.getBigDecimal("seconds").longValue()))
        .optional()
        .orElse(Duration.ZERO);
  }

  @Override
  public Optional<RoundAudit> findLatestAudit(VisitId visit) {
    return sql.sql(ROUNDS + "ORDER BY a.round DESC LIMIT 1")
        .param(visit.value())
        .query(JdbcFieldworkStore::readRound)
        .optional();
  }

  @Override
  public Optional<RoundAudit> findAudit(VisitId visit, int round) {
    return sql.sql(ROUNDS + "AND a.round = ?")
        .params(visit.value(), round)
        .query(JdbcFieldworkStore::readRound)
        .optional();
  }

  private static RoundAudit readRound(ResultSet row, int rowNumber) throws SQLException {
    return new RoundAudit(
        row.getInt("round"),
        new AuditId(row.getObject("audit_id", UUID.class)),
        row.getObject("last_seq", Long.class));
  }

  @Override
  public void addAudit(VisitId visit, int round, AuditId audit) {
    sql.sql("INSERT INTO fieldwork_audits (visit_id, round, audit_id) VALUES (?, ?, ?)")
        .params(visit.value(), round, audit.value())
        .update();
  }

  @Override
  public Optional<VisitId> findVisit(AuditId audit) {
    return sql.sql("SELECT visit_id FROM fieldwork_audits WHERE audit_id = ?")
        .param(audit.value())
        .query(UUID.class)
        .optional()
        .map(VisitId::new);
  }

  @Override
  public void addSubmission(AuditId audit, long finishedSeq) {
    sql.sql("INSERT INTO fieldwork_submissions (audit_id, finished_seq) VALUES (?, ?)")
        .params(audit.value(), finishedSeq)
        .update();
  }

  @Override
  public void addAuditPhotos(AuditId audit, List<ItemContent.Photo> photos) {
    for (int i = 0; i < photos.size(); i++) {
      ItemContent.Photo photo = photos.get(i);
      sql.sql(
              """
              INSERT INTO fieldwork_audit_photos
                (audit_id, photo_sha256, place_in_visit, about, alt_kk, alt_ru, alt_en)
              VALUES (?, ?, ?, ?, ?, ?, ?)""")
          .param(audit.value())
          .param(HexFormat.of().parseHex(photo.photo()))
          .param(i + 1)
          .param(photo.about())
          .param(photo.alt().get(Language.KK))
          .param(photo.alt().get(Language.RU))
          .param(photo.alt().get(Language.EN))
          .update();
    }
  }

  @Override
  public List<AuditPhoto> findAuditPhotos(AuditId audit) {
    return sql.sql(
            """
            SELECT encode(photo_sha256, 'hex') AS name, about, alt_kk, alt_ru, alt_en
            FROM fieldwork_audit_photos WHERE audit_id = ? ORDER BY place_in_visit""")
        .param(audit.value())
        .query(PhotoRows::read)
        .list();
  }

  @Override
  public List<AuditId> findAuditsWith(String photo) {
    return sql
        .sql(
            """
            SELECT p.audit_id FROM fieldwork_audit_photos p JOIN audits a ON a.id = p.audit_id
            WHERE p.photo_sha256 = ? ORDER BY a.submitted_at, a.id""")
        .param(HexFormat.of().parseHex(photo))
        .query(UUID.class)
        .list()
        .stream()
        .map(AuditId::new)
        .toList();
  }

  @Override
  public void addReturn(AuditId audit, long lastSeq) {
    sql.sql("INSERT INTO fieldwork_returns (audit_id, last_seq) VALUES (?, ?)")
        .params(audit.value(), lastSeq)
        .update();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
