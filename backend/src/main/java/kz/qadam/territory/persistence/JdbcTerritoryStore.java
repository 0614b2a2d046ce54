package kz.qadam.territory.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import kz.qadam.territory.Boundary;
import kz.qadam.territory.BoundarySet;
import kz.qadam.territory.BoundarySource;
import kz.qadam.territory.KatoCode;
import kz.qadam.territory.Territory;
import kz.qadam.territory.TerritoryBasis;
import kz.qadam.territory.TerritoryLevel;
import kz.qadam.territory.internal.BoundaryLayer;
import kz.qadam.territory.internal.TerritoryStore;
import kz.qadam.text.LocalizedText;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** By plain SQL: whole tables are read at once and written in batches. */
@Repository
class JdbcTerritoryStore implements TerritoryStore {

  private static final GeometryFactory WGS84 = new GeometryFactory(new PrecisionModel(), 4326);
  private static final int BATCH = 1000;

  /** Any fixed number; nothing else takes this advisory lock. */
  private static final long BOUNDARY_LOCK = 2_022_06_08L;

  private final JdbcTemplate jdbc;

  JdbcTerritoryStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Territory> listTerritories() {
    return jdbc.query(
        "SELECT kato, parent_kato, level, name_kk, name_ru, name_en FROM territories ORDER BY kato",
        (row, _) -> territory(row));
  }

  private static Territory territory(ResultSet row) throws SQLException {
    String parent = row.getString("parent_kato");
    return new Territory(
        new KatoCode(row.getString("kato")),
        parent == null ? null : new KatoCode(parent),
        TerritoryLevel.ofDepth(row.getInt("level")),
        new LocalizedText(
            row.getString("name_kk"), row.getString("name_ru"), row.getString("name_en")));
  }

  @Override
  public void putTerritories(Collection<Territory> territories, String source) {
    jdbc.batchUpdate(
        """
        INSERT INTO territories (kato, parent_kato, level, name_kk, name_ru, name_en, source)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (kato) DO UPDATE SET
          parent_kato = excluded.parent_kato, level = excluded.level, name_kk = excluded.name_kk,
          name_ru = excluded.name_ru, name_en = excluded.name_en, source = excluded.source
        """,
        territories,
        BATCH,
        (statement, territory) -> {
          statement.setString(1, territory.code().value());
          statement.setString(2, territory.parent().map(KatoCode::value).orElse(null));
          statement.setInt(3, territory.level().depth());
          statement.setString(4, territory.name().kk());
          statement.setString(5, territory.name().ru());
          statement.setString(6, territory.name().en());
          statement.setString(7, source);
        });
  }

  @Override
  public List<BoundaryLayer> listCurrentLayers() {
    return jdbc.query(
        "SELECT *, false AS has_same_content FROM boundary_sets WHERE valid_to IS NULL"
            + " ORDER BY level",
        (row, _) ->
            new BoundaryLayer(row.getLong("id"), source(row), listBoundaries(row.getLong("id"))));
  }

  private List<Boundary> listBoundaries(long setId) {
    WKBReader reader = new WKBReader(WGS84);
    return jdbc.query(
        "SELECT kato, name, ST_AsBinary(geom) AS outline FROM boundaries WHERE set_id = ?"
            + " ORDER BY kato",
        (row, _) ->
            new Boundary(
                new KatoCode(row.getString("kato")),
                row.getString("name"),
                multiPolygon(reader, row.getBytes("outline"))),
        setId);
  }

  private static MultiPolygon multiPolygon(WKBReader reader, byte[] wkb) {
    try {
      Geometry geometry = reader.read(wkb);
      return geometry instanceof MultiPolygon many
          ? many
          : WGS84.createMultiPolygon(new Polygon[] {(Polygon) geometry});
    } catch (ParseException e) {
      throw new IllegalStateException("PostGIS wrote WKB that JTS cannot read", e);
    }
  }

  @Override
  public List<StoredSet> listSets(TerritoryLevel level, byte[] contentSha256) {
    return jdbc.query(
        "SELECT *, content_sha256 = ? AS has_same_content FROM boundary_sets WHERE level = ?"
            + " ORDER BY valid_from",
        (row, _) ->
            new StoredSet(row.getLong("id"), source(row), row.getBoolean("has_same_content")),
        contentSha256,
        level.depth());
  }

  private static BoundarySource source(ResultSet row) throws SQLException {
    return new BoundarySource(
        TerritoryLevel.ofDepth(row.getInt("level")),
        row.getBoolean("is_approximate") ? TerritoryBasis.APPROXIMATE : TerritoryBasis.BOUNDARY,
        row.getString("source"),
        row.getString("licence"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class));
  }

  @Override
  public void addSet(BoundarySet set) {
    BoundarySource source = set.source();
    Long id =
        jdbc.queryForObject(
            """
            INSERT INTO boundary_sets
              (level, source, licence, content_sha256, is_approximate, valid_from, valid_to)
            VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id
            """,
            Long.class,
            source.level().depth(),
            source.source(),
            source.licence(),
            set.contentSha256(),
            source.basis() == TerritoryBasis.APPROXIMATE,
            source.validFrom(),
            source.validTo());
    WKBWriter writer = new WKBWriter();
    jdbc.batchUpdate(
        "INSERT INTO boundaries (set_id, kato, name, geom)"
            + " VALUES (?, ?, ?, ST_GeomFromWKB(?, 4326))",
        set.boundaries(),
        BATCH,
        (statement, boundary) -> {
          statement.setObject(1, id);
          statement.setString(2, boundary.code().value());
          statement.setString(3, boundary.name());
          statement.setBytes(4, writer.write(boundary.outline()));
        });
  }

  @Override
  public void endSet(long id, LocalDate validTo) {
    jdbc.update("UPDATE boundary_sets SET valid_to = ? WHERE id = ?", validTo, id);
  }

  @Override
  public void removeSet(long id) {
    jdbc.update("DELETE FROM boundary_sets WHERE id = ?", id);
  }

  @Override
  public void appendChange() {
    jdbc.query("SELECT append_change('boundaries', NULL)", row -> {});
  }

  @Override
  public String installation() {
    return Objects.requireNonNull(
        jdbc.queryForObject("SELECT installation FROM change_counter", String.class));
  }

  @Override
  public long lastChange() {
    return count("SELECT last_seq FROM change_counter");
  }

  @Override
  public boolean hasChangedSince(long change) {
    return count("SELECT count(*) FROM change_log WHERE kind = 'boundaries' AND seq > ?", change)
        > 0;
  }

  private long count(String sql, Object... values) {
    Long found = jdbc.queryForObject(sql, Long.class, values);
    return found == null ? 0 : found;
  }

  @Override
  public void lockBoundaries() {
    jdbc.query("SELECT pg_advisory_xact_lock(?)", row -> {}, BOUNDARY_LOCK);
  }

  @Override
  public void keepBoundaries() {
    jdbc.query("SELECT pg_advisory_xact_lock_shared(?)", row -> {}, BOUNDARY_LOCK);
  }
}
