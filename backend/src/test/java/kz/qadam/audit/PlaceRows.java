package kz.qadam.audit;

import kz.qadam.place.PlaceId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts places into the register that only need to be there. */
public final class PlaceRows {

  private PlaceRows() {}

  /** A school of three storeys in Almaty. */
  public static PlaceId aSchool(JdbcClient sql, String name) {
    return new PlaceId(
        sql.sql(
                """
                INSERT INTO places (source, source_id, kind, name_kk, address_kk, geom, storeys, owner_class,
                  owner_basis, territory_kato, territory_basis, content_hash)
                VALUES ('test', 'audit/' || gen_random_uuid(), 'EDU.school', ?, 'Абай даңғылы, 42',
                  ST_SetSRID(ST_Point(76.95, 43.25), 4326), 3, 'local_executive', 'stated', '750000000', 'stated',
                  '\\x00')
                RETURNING id""")
            .param(name)
            .query(Long.class)
            .single());
  }

  public static void addEntrance(JdbcClient sql, PlaceId place, int number, String name) {
    sql.sql("INSERT INTO entrances (place_id, number, name) VALUES (?, ?, ?)")
        .params(place.value(), number, name)
        .update();
  }
}
