package kz.qadam.map.persistence;

import java.util.Set;
import kz.qadam.map.BackgroundTiles;
import kz.qadam.map.TileAddress;
import kz.qadam.map.internal.BackgroundShapes;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lets PostGIS cut and round the background features to a tile, as for a vector tile. */
@Repository
class PostgisBackground implements BackgroundShapes {

  /** Lines go on beyond the edge, so that their ends do not show; in units of the tile. */
  private static final int BUFFER = 32;

  private static final String SHAPES =
      """
      WITH tile AS (
        SELECT ST_TileEnvelope(?, ?, ?) AS envelope,
               ST_Transform(ST_TileEnvelope(?, ?, ?, margin => 0.05), 4326) AS reach)
      SELECT kind, ST_AsBinary(shape) FROM (
        SELECT kind, ST_AsMVTGeom(ST_Transform(geom, 3857), envelope, ?, ?) AS shape
        FROM tile JOIN background_features ON geom && reach
        WHERE kind = ANY (?)) cut
      WHERE shape IS NOT NULL
      """;

  private final JdbcTemplate jdbc;

  PostgisBackground(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(readOnly = true)
  public void readShapes(TileAddress address, Set<String> kinds, Taker taker) {
    WKBReader reader = new WKBReader();
    jdbc.query(
        connection -> {
          var statement = connection.prepareStatement(SHAPES);
          for (int at = 1; at <= 6; at += 3) {
            statement.setInt(at, address.zoom());
            statement.setInt(at + 1, address.column());
            statement.setInt(at + 2, address.row());
          }
          statement.setInt(7, BackgroundTiles.EXTENT);
          statement.setInt(8, BUFFER);
          statement.setArray(9, connection.createArrayOf("text", kinds.toArray(String[]::new)));
          return statement;
        },
        row -> {
          try {
            taker.take(row.getString(1), reader.read(row.getBytes(2)));
          } catch (ParseException e) {
            throw new IllegalStateException("a background shape that is not WKB", e);
          }
        });
  }
}
