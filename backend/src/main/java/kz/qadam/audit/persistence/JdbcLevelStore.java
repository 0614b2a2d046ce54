package kz.qadam.audit.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kz.qadam.audit.internal.LevelStore;
import kz.qadam.audit.internal.PlaceHistory;
import kz.qadam.audit.internal.PlaceLevel;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.AccessRange;
import kz.qadam.standard.DisabilityGroup;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The projection in {@code place_levels}; computed levels arrive by COPY in a temporary table. */
@Repository
class JdbcLevelStore implements LevelStore {

  private static final int BATCH = 1000;

  private final JdbcClient sql;
  private final JdbcTemplate template;

  JdbcLevelStore(JdbcClient sql, JdbcTemplate template) {
    this.sql = sql;
    this.template = template;
  }

  @Override
  public void lockPlace(PlaceId place) {
    sql.sql("SELECT id FROM places WHERE id = ? FOR NO KEY UPDATE")
        .param(place.value())
        .query(Long.class)
        .optional();
  }

  @Override
  public Map<PlaceId, Map<DisabilityGroup, AccessRange>> findCurrent(
      String packId, Collection<PlaceId> places) {
    Map<PlaceId, Map<DisabilityGroup, AccessRange>> found = new HashMap<>();
    sql.sql(
            """
            SELECT place_id, disability_group, worst, best FROM place_levels
            WHERE pack_id = ? AND place_id = ANY (?) AND valid_to IS NULL""")
        .params(packId, places.stream().map(PlaceId::value).toArray(Long[]::new))
        .query(
            (RowCallbackHandler)
                row ->
                    found
                        .computeIfAbsent(
                            new PlaceId(row.getLong("place_id")),
                            _ -> new EnumMap<>(DisabilityGroup.class))
                        .put(groupOf(row), rangeOf(row)));
    return found;
  }

  @Override
  public void insertChanged(List<PlaceLevel> changed) {
    if (changed.isEmpty()) {
      return;
    }
    template.batchUpdate(
        """
        UPDATE place_levels SET valid_to = ?
        WHERE place_id = ? AND disability_group = ? AND pack_id = ? AND valid_to IS NULL""",
        changed,
        BATCH,
        (statement, level) -> {
          statement.setObject(1, level.validFrom().atOffset(ZoneOffset.UTC));
          statement.setLong(2, level.place().value());
          statement.setString(3, String.valueOf(level.group().code()));
          statement.setString(4, level.packId());
        });
    template.batchUpdate(
        """
        INSERT INTO place_levels (place_id, disability_group, pack_id, worst, best, audit_id, valid_from)
        VALUES (?, ?, ?, ?, ?, ?, ?)""",
        changed,
        BATCH,
        (statement, level) -> {
          statement.setLong(1, level.place().value());
          statement.setString(2, String.valueOf(level.group().code()));
          statement.setString(3, level.packId());
          statement.setInt(4, LevelNumber.of(level.range().worst()));
          statement.setInt(5, LevelNumber.of(level.range().best()));
          statement.setObject(6, level.audit().value());
          statement.setObject(7, level.validFrom().atOffset(ZoneOffset.UTC));
        });
  }

  @Override
  public void close(String packId, PlaceId place, Collection<DisabilityGroup> groups, Instant end) {
    sql.sql(
            """
            UPDATE place_levels SET valid_to = ?
            WHERE pack_id = ? AND place_id = ? AND disability_group = ANY (?) AND valid_to IS NULL""")
        .params(
            end.atOffset(ZoneOffset.UTC),
            packId,
            place.value(),
            groups.stream().map(group -> String.valueOf(group.code())).toArray(String[]::new))
        .update();
  }

  @Override
  public void announce(PlaceId place) {
    sql.sql("SELECT append_change('audit', ?)").param(place.value()).query(Long.class).single();
  }

  @Override
  public void announceAll() {
    sql.sql("SELECT append_change('audit', NULL)").query(Long.class).single();
  }

  @Override
  public void lockLevels() {
    template.execute("LOCK TABLE place_levels IN SHARE ROW EXCLUSIVE MODE");
  }

  @Override
  public void joinWriters() {
    template.execute("LOCK TABLE place_levels IN ROW EXCLUSIVE MODE");
  }

  @Override
  public Optional<String> findPackContent(String packId) {
    return sql.sql("SELECT content FROM level_packs WHERE pack_id = ?")
        .param(packId)
        .query(String.class)
        .optional();
  }

  @Override
  public void beginRebuild() {
    template.execute("CREATE TEMPORARY TABLE computed_levels (LIKE place_levels) ON COMMIT DROP");
  }

  @Override
  public void forEachHistory(Consumer<PlaceHistory> consumer) {
    new HistoryReader(template).forEachHistory(consumer);
  }

  @Override
  public void forEachHistory(Collection<PlaceId> places, Consumer<PlaceHistory> consumer) {
    new HistoryReader(template).forEachHistory(places, consumer);
  }

  @Override
  public void takeComputed(List<PlaceLevel> computed) {
    template.execute(new LevelCopy("computed_levels", computed));
  }

  /**
   * Closes current levels that differ or that nothing was computed for, then opens what is missing:
   * for a group without any level its whole computed history, otherwise the current one.
   */
  @Override
  public long finishRebuild(String packId, String packContent, Instant now) {
    template.execute("ANALYZE computed_levels");
    OffsetDateTime moment = now.atOffset(ZoneOffset.UTC);
    long vanished = closeVanished(packId, moment);
    closeDiffering(packId, moment);
    putPackContent(packId, packContent, moment);
    long opened = openClosed(moment) + insertHistories();
    template.execute("DROP TABLE computed_levels");
    return vanished + opened;
  }

  private long closeVanished(String packId, OffsetDateTime now) {
    return sql.sql(
            """
            UPDATE place_levels l SET valid_to = ?
            WHERE l.pack_id = ? AND l.valid_to IS NULL AND NOT EXISTS (
              SELECT FROM computed_levels c WHERE c.valid_to IS NULL AND
                (c.place_id, c.disability_group, c.pack_id) = (l.place_id, l.disability_group, l.pack_id))""")
        .params(now, packId)
        .update();
  }

  private void closeDiffering(String packId, OffsetDateTime now) {
    sql.sql(
            """
            UPDATE place_levels l SET valid_to = ?
            FROM computed_levels c
            WHERE l.pack_id = ? AND l.valid_to IS NULL AND c.valid_to IS NULL
              AND (c.place_id, c.disability_group, c.pack_id) = (l.place_id, l.disability_group, l.pack_id)
              AND (c.worst, c.best) <> (l.worst, l.best)""")
        .params(now, packId)
        .update();
  }

  private void putPackContent(String packId, String content, OffsetDateTime now) {
    sql.sql(
            """
            INSERT INTO level_packs (pack_id, content, computed_at) VALUES (?, ?, ?)
            ON CONFLICT (pack_id) DO UPDATE SET content = excluded.content, computed_at = excluded.computed_at""")
        .params(packId, content, now)
        .update();
  }

  private long openClosed(OffsetDateTime now) {
    return sql.sql(
            """
            INSERT INTO place_levels (place_id, disability_group, pack_id, worst, best, audit_id, valid_from)
            SELECT c.place_id, c.disability_group, c.pack_id, c.worst, c.best, c.audit_id, ?
            FROM computed_levels c
            WHERE c.valid_to IS NULL
              AND EXISTS (SELECT FROM place_levels l WHERE
                (l.place_id, l.disability_group, l.pack_id) = (c.place_id, c.disability_group, c.pack_id))
              AND NOT EXISTS (SELECT FROM place_levels l WHERE l.valid_to IS NULL AND
                (l.place_id, l.disability_group, l.pack_id) = (c.place_id, c.disability_group, c.pack_id))""")
        .param(now)
        .update();
  }

  private long insertHistories() {
    return sql.sql(
            """
            WITH added AS (
              INSERT INTO place_levels
                (place_id, disability_group, pack_id, worst, best, audit_id, valid_from, valid_to)
              SELECT c.place_id, c.disability_group, c.pack_id, c.worst, c.best, c.audit_id,
                c.valid_from, c.valid_to
              FROM computed_levels c
              WHERE NOT EXISTS (SELECT FROM place_levels l WHERE
                (l.place_id, l.disability_group, l.pack_id) = (c.place_id, c.disability_group, c.pack_id))
              RETURNING valid_to)
            SELECT count(*) FROM added WHERE valid_to IS NULL""")
        .query(Long.class)
        .single();
  }

  private static DisabilityGroup groupOf(ResultSet row) throws SQLException {
    return DisabilityGroup.of(row.getString("disability_group").charAt(0));
  }

  private static AccessRange rangeOf(ResultSet row) throws SQLException {
    return new AccessRange(
        LevelNumber.toLevel(row.getInt("worst")), LevelNumber.toLevel(row.getInt("best")));
  }
}
