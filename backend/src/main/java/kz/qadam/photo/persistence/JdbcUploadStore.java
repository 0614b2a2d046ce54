package kz.qadam.photo.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qadam.account.PersonId;
import kz.qadam.photo.PhotoId;
import kz.qadam.photo.internal.UploadStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Photos in {@code photos}, and those on their way in {@code photo_uploads}. */
@Repository
class JdbcUploadStore implements UploadStore {

  private static final String PHOTOS =
      "SELECT sha256, media_type, length_bytes, width_px, height_px FROM photos"
          + " WHERE sha256 = ANY (?)";

  private static final String UPLOADS =
      "SELECT sha256, length_bytes, piece_offsets, received_bytes FROM photo_uploads"
          + " WHERE person_id = ? AND sha256 = ANY (?)";

  private final JdbcClient sql;

  JdbcUploadStore(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public Map<PhotoId, StoredPhoto> findPhotos(Collection<PhotoId> photos) {
    return readPhotos(sql.sql(PHOTOS).param(names(photos)));
  }

  @Override
  public Map<PhotoId, StoredPhoto> findSent(PersonId sender, Collection<PhotoId> photos) {
    return readPhotos(
        sql.sql(
                PHOTOS
                    + " AND EXISTS (SELECT 1 FROM photo_senders s WHERE s.sha256 = photos.sha256 AND s.person_id = ?)")
            .param(names(photos))
            .param(sender.value()));
  }

  private static Map<PhotoId, StoredPhoto> readPhotos(JdbcClient.StatementSpec query) {
    Map<PhotoId, StoredPhoto> found = new HashMap<>();
    query.query(
        row -> {
          found.put(
              photo(row),
              new StoredPhoto(
                  row.getString("media_type"),
                  row.getLong("length_bytes"),
                  row.getInt("width_px"),
                  row.getInt("height_px")));
        });
    return found;
  }

  @Override
  public void addSender(PhotoId photo, PersonId sender, Instant now) {
    sql.sql(
            """
            INSERT INTO photo_senders (sha256, person_id, sent_at) VALUES (?, ?, ?)
            ON CONFLICT DO NOTHING""")
        .params(photo.bytes(), sender.value(), utc(now))
        .update();
  }

  @Override
  public Map<PhotoId, Upload> findUploads(PersonId sender, Collection<PhotoId> photos) {
    Map<PhotoId, Upload> found = new HashMap<>();
    sql.sql(UPLOADS)
        .param(sender.value())
        .param(names(photos))
        .query(
            row -> {
              found.put(photo(row), upload(row));
            });
    return found;
  }

  @Override
  public void begin(PersonId sender, PhotoId photo, long length, Instant now) {
    sql.sql(
            """
            INSERT INTO photo_uploads AS u (person_id, sha256, length_bytes, touched_at)
            VALUES (?, ?, ?, ?)
            ON CONFLICT (person_id, sha256) DO UPDATE
            SET length_bytes = excluded.length_bytes, piece_offsets = '{}', received_bytes = 0
            WHERE u.length_bytes <> excluded.length_bytes""")
        .params(sender.value(), photo.bytes(), length, utc(now))
        .update();
  }

  @Override
  public Optional<Upload> findUploadForChange(PersonId sender, PhotoId photo) {
    return sql.sql(UPLOADS + " FOR UPDATE")
        .param(sender.value())
        .param(names(List.of(photo)))
        .query((row, _) -> upload(row))
        .optional();
  }

  @Override
  public void append(PersonId sender, PhotoId photo, long offset, long received, Instant now) {
    sql.sql(
            """
            UPDATE photo_uploads SET piece_offsets = array_append(piece_offsets, ?),
              received_bytes = ?, touched_at = ?
            WHERE person_id = ? AND sha256 = ?""")
        .params(offset, received, utc(now), sender.value(), photo.bytes())
        .update();
  }

  @Override
  public void remove(PersonId sender, PhotoId photo) {
    sql.sql("DELETE FROM photo_uploads WHERE person_id = ? AND sha256 = ?")
        .params(sender.value(), photo.bytes())
        .update();
  }

  @Override
  public Optional<RemovedUpload> removeTouchedBefore(Instant then) {
    return sql.sql(
            """
            DELETE FROM photo_uploads WHERE (person_id, sha256) = (
              SELECT person_id, sha256 FROM photo_uploads WHERE touched_at < ?
              LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING person_id, sha256, length_bytes, piece_offsets, received_bytes""")
        .param(utc(then))
        .query(
            (row, _) ->
                new RemovedUpload(new PersonId(row.getLong("person_id")), photo(row), upload(row)))
        .optional();
  }

  @Override
  public void addPhoto(PhotoId photo, StoredPhoto stored, Instant now) {
    sql.sql(
            """
            INSERT INTO photos (sha256, media_type, length_bytes, width_px, height_px, stored_at)
            VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
        .params(
            photo.bytes(),
            stored.mediaType(),
            stored.length(),
            stored.widthPx(),
            stored.heightPx(),
            utc(now))
        .update();
  }

  private static byte[][] names(Collection<PhotoId> photos) {
    return photos.stream().map(PhotoId::bytes).toArray(byte[][]::new);
  }

  private static PhotoId photo(ResultSet row) throws SQLException {
    return new PhotoId(HexFormat.of().formatHex(row.getBytes("sha256")));
  }

  private static Upload upload(ResultSet row) throws SQLException {
    Long[] offsets = (Long[]) row.getArray("piece_offsets").getArray();
    return new Upload(row.getLong("length_bytes"), List.of(offsets), row.getLong("received_bytes"));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
