package kz.qadam.map.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kz.qadam.geo.Position;
import kz.qadam.map.internal.PlaceRow;
import kz.qadam.map.internal.PlaceRows;
import kz.qadam.place.OwnerClass;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.AccessLevel;
import kz.qadam.standard.AccessRange;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.standard.StandardPacks;
import kz.qadam.territory.KatoCode;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the index needs with two statements; a million rows pass through in portions. */
@Repository
class SqlPlaceRows implements PlaceRows {

  private static final int ROWS_AT_ONCE = 10_000;

  /** Levels by the current pack, as three characters each: the group, its worst and its best. */
  private static final String PLACES =
      """
      SELECT p.id, ST_Y(p.geom) AS latitude, ST_X(p.geom) AS longitude, p.kind, p.owner_class,
             p.territory_kato, p.name_kk, p.name_ru, p.name_en, l.levels
      FROM places p
      LEFT JOIN (
        SELECT place_id, string_agg(disability_group || worst::text || best::text, '') AS levels
        FROM place_levels WHERE valid_to IS NULL AND pack_id = ? %s GROUP BY place_id) l ON l.place_id = p.id
      WHERE p.removed_at IS NULL %s
      """;

  private static final String ALL = PLACES.formatted("", "");
  private static final String SOME =
      PLACES.formatted("AND place_id = ANY (?)", "AND p.id = ANY (?)");

  private final JdbcTemplate jdbc;
  private final StandardPacks packs;

  SqlPlaceRows(JdbcTemplate jdbc, StandardPacks packs) {
    this.jdbc = jdbc;
    this.packs = packs;
  }

  /** One snapshot for both statements, so that the change number is true for the rows. */
  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public long readAll(Consumer<PlaceRow> taker) {
    Long seq = jdbc.queryForObject("SELECT last_seq FROM change_counter", Long.class);
    jdbc.query(
        connection -> {
          var statement = connection.prepareStatement(ALL);
          statement.setFetchSize(ROWS_AT_ONCE);
          statement.setString(1, packs.current().id());
          return statement;
        },
        row -> {
          taker.accept(toRow(row));
        });
    return seq == null ? 0 : seq;
  }

  @Override
  @Transactional(readOnly = true)
  public List<PlaceRow> findPlaces(Collection<PlaceId> ids) {
    Long[] values = ids.stream().map(PlaceId::value).toArray(Long[]::new);
    return jdbc.query(
        connection -> {
          var statement = connection.prepareStatement(SOME);
          var array = connection.createArrayOf("bigint", values);
          statement.setString(1, packs.current().id());
          statement.setArray(2, array);
          statement.setArray(3, array);
          return statement;
        },
        (row, _) -> toRow(row));
  }

  private static PlaceRow toRow(ResultSet row) throws SQLException {
    return new PlaceRow(
        new PlaceId(row.getLong("id")),
        position(row),
        row.getString("kind"),
        OwnerClass.of(row.getString("owner_class")),
        new KatoCode(row.getString("territory_kato")),
        new LocalizedText(
            row.getString("name_kk"), row.getString("name_ru"), row.getString("name_en")),
        ranges(row.getString("levels")));
  }

  private static @Nullable Position position(ResultSet row) throws SQLException {
    double latitude = row.getDouble("latitude");
    return row.wasNull() ? null : new Position(latitude, row.getDouble("longitude"));
  }

  private static Map<DisabilityGroup, AccessRange> ranges(@Nullable String levels) {
    if (levels == null) {
      return Map.of();
    }
    Map<DisabilityGroup, AccessRange> ranges = new EnumMap<>(DisabilityGroup.class);
    for (int at = 0; at < levels.length(); at += 3) {
      ranges.put(
          DisabilityGroup.of(levels.charAt(at)),
          new AccessRange(level(levels.charAt(at + 1)), level(levels.charAt(at + 2))));
    }
    return ranges;
  }

  private static AccessLevel level(char digit) {
    return switch (digit) {
      case '0' -> AccessLevel.INACCESSIBLE;
      case '1' -> AccessLevel.CONDITIONAL;
      case '2' -> AccessLevel.PARTIAL;
      case '3' -> AccessLevel.ACCESSIBLE;
      default -> throw new IllegalStateException("no level " + digit + " in place_levels");
    };
  }
}
