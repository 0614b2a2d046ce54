package kz.qadam.place.persistence;

import kz.qadam.place.PlaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts a place into the database; a test states only what matters to it. */
final class StoredPlace {

  private final JdbcClient sql;
  private final String sourceId;
  private String kind = "EDU.school";
  private @Nullable String name;
  private @Nullable String address;
  private @Nullable String point = "SRID=4326;POINT(76.95 43.25)";
  private String territory = "750000000";

  StoredPlace(JdbcClient sql, String sourceId) {
    this.sql = sql;
    this.sourceId = sourceId;
  }

  StoredPlace kind(String code) {
    kind = code;
    return this;
  }

  StoredPlace name(String kazakh) {
    name = kazakh;
    return this;
  }

  StoredPlace address(String kazakh) {
    address = kazakh;
    return this;
  }

  StoredPlace territory(String kato) {
    territory = kato;
    return this;
  }

  StoredPlace at(double latitude, double longitude) {
    point = "SRID=4326;POINT(" + longitude + " " + latitude + ")";
    return this;
  }

  StoredPlace withoutPosition() {
    point = null;
    return this;
  }

  PlaceId store() {
    return sql.sql(
            """
            INSERT INTO places (source, source_id, kind, name_kk, address_kk, geom, owner_class,
                                territory_kato, territory_basis, content_hash)
            VALUES ('osm', ?, ?, ?, ?, ?::geometry, 'unknown', ?, ?, ''::bytea) RETURNING id
            """)
        .param(sourceId)
        .param(kind)
        .param(name)
        .param(address)
        .param(point)
        .param(territory)
        .param(point == null ? "stated" : "boundary")
        .query((row, n) -> new PlaceId(row.getLong(1)))
        .single();
  }
}
