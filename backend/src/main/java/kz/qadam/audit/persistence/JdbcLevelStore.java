package kz.qadam.audit.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    for (PlaceLevel level : changed) {
      sql.sql(
              """
              UPDATE place_levels SET valid_to = ?
              WHERE place_id = ? AND disability_group = ? AND pack_id = ? AND valid_to IS NULL""")
          .params(
              level.validFrom().atOffset(ZoneOffset.UTC),
              level.place().value(),
              String.valueOf(level.group().code()),
              level.packId())
          .update();
      sql.sql(
              """
              INSERT INTO place_levels (place_id, disability_group, pack_id, worst, best, audit_id, valid_from)
              VALUES (?, ?, ?, ?, ?, ?, ?)""")
          .params(
              level.place().value(),
              String.valueOf(level.group().code()),
              level.packId(),
              LevelNumber.of(level.range().worst()),
              LevelNumber.of(level.range().best()),
              level.audit().value(),
              level.validFrom().atOffset(ZoneOffset.UTC))
          .update();
    }
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
  public void beginRebuild() {
    template.execute("LOCK TABLE place_levels IN SHARE ROW EXCLUSIVE MODE");
    template.execute("CREATE TEMPORARY TABLE computed_levels (LIKE place_levels) ON COMMIT DROP");
  }

  @Override
  public void forEachHistory(Consumer<PlaceHistory> consumer) {
    new HistoryReader(template).forEachHistory(consumer);
  }

  @Override
  public void takeComputed(List<PlaceLevel> computed) {
    template.execute(new LevelCopy("computed_levels", computed));
  }

  /**
   * Closes current levels that differ, then opens what is missing: for a group without any level
   * its whole computed history, otherwise the current one from now.
   */
  @Override
  public long finishRebuild(String packId) {
    template.execute("ANALYZE computed_levels");
    closeDiffering(packId);
    return openClosed() + insertHistories();
  }

  private void closeDiffering(String packId) {
    sql.sql(
            """
            UPDATE place_levels l SET valid_to = now()
            FROM computed_levels c
            WHERE l.pack_id = ? AND l.valid_to IS NULL AND c.valid_to IS NULL
              AND (c.place_id, c.disability_group, c.pack_id) = (l.place_id, l.disability_group, l.pack_id)
              AND (c.worst, c.best) <> (l.worst, l.best)""")
        .param(packId)
        .update();
  }

  private long openClosed() {
    return sql.sql(
            """
            INSERT INTO place_levels (place_id, disability_group, pack_id, worst, best, audit_id, valid_from)
            SELECT c.place_id, c.disability_group, c.pack_id, c.worst, c.best, c.audit_id, now()
            FROM computed_levels c
            WHERE c.valid_to IS NULL
              AND EXISTS (SELECT FROM place_levels l WHERE
                (l.place_id, l.disability_group, l.pack_id) = (c.place_id, c.disability_group, c.pack_id))
              AND NOT EXISTS (SELECT FROM place_levels l WHERE l.valid_to IS NULL AND
                (l.place_id, l.disability_group, l.pack_id) = (c.place_id, c.disability_group, c.pack_id))""")
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
