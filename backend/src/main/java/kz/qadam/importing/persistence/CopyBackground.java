package kz.qadam.importing.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import kz.qadam.bulk.RowCopy;
import kz.qadam.importing.osm.BackgroundFeature;
import kz.qadam.importing.osm.BackgroundStore;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.WKBWriter;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the background by COPY; a background that stayed the same is not touched. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CopyBackground implements BackgroundStore {

  private static final int BUFFER_CHARS = 1 << 20;

  private static final String CREATE =
      """
      CREATE TEMP TABLE incoming_background (kind text, name text, geom geometry(Geometry, 4326))
      ON COMMIT DROP
      """;

  private static final String DIFFERS =
      """
      WITH old AS (SELECT kind, name, ST_AsEWKB(geom) FROM background_features WHERE source = :source),
           new AS (SELECT kind, name, ST_AsEWKB(geom) FROM incoming_background)
      SELECT EXISTS (TABLE old EXCEPT ALL TABLE new) OR EXISTS (TABLE new EXCEPT ALL TABLE old)
      """;

  private final JdbcTemplate jdbc;
  private final JdbcClient sql;

  CopyBackground(JdbcTemplate jdbc, JdbcClient sql) {
    this.jdbc = jdbc;
    this.sql = sql;
  }

  @Override
  public boolean replace(String source, Iterator<BackgroundFeature> features) {
    jdbc.execute(CREATE);
    jdbc.execute(
        (Connection connection) ->
            RowCopy.into(
                connection, "COPY incoming_background FROM STDIN", copy -> write(copy, features)));
    boolean differs = sql.sql(DIFFERS).param("source", source).query(Boolean.class).single();
    if (differs) {
      sql.sql("DELETE FROM background_features WHERE source = ?").param(source).update();
      sql.sql(
              """
              INSERT INTO background_features (source, kind, name, geom)
              SELECT ?, kind, name, geom FROM incoming_background
              """)
          .param(source)
          .update();
    }
    jdbc.execute("DROP TABLE incoming_background");
    return differs;
  }

  private static void write(CopyIn copy, Iterator<BackgroundFeature> features) throws SQLException {
    StringBuilder rows = new StringBuilder(BUFFER_CHARS);
    while (features.hasNext()) {
      addRow(rows, features.next());
      if (rows.length() > BUFFER_CHARS || !features.hasNext()) {
        RowCopy.write(copy, rows);
        rows.setLength(0);
      }
    }
  }

  private static void addRow(StringBuilder rows, BackgroundFeature feature) {
    rows.append(feature.kind()).append('\t');
    rows.append(escaped(feature.name())).append('\t');
    rows.append(WKBWriter.toHex(new WKBWriter(2, true).write(feature.geometry()))).append('\n');
  }

  /** Escapes as COPY's text format asks (PostgreSQL manual, COPY). */
  private static String escaped(@Nullable String text) {
    return text == null
        ? "\\N"
        : text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
  }
}
