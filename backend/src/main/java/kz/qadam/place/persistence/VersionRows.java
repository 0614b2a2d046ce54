package kz.qadam.place.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import kz.qadam.geo.Position;
import kz.qadam.place.OwnerClass;
import kz.qadam.place.PlaceVersion;
import kz.qadam.territory.KatoCode;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Reads versions of a place from the JSON that the history trigger keeps. */
final class VersionRows {

  /** Takes a query of version, content, recorded_at and replaced_at. */
  static final String FIELDS_OF =
      """
      SELECT version, recorded_at, replaced_at,
             content->>'kind' AS kind,
             content->>'name_kk' AS name_kk,
             content->>'name_ru' AS name_ru,
             content->>'name_en' AS name_en,
             content->>'address_kk' AS address_kk,
             content->>'address_ru' AS address_ru,
             content->>'address_en' AS address_en,
             (content#>>'{geom,coordinates,0}')::float8 AS longitude,
             (content#>>'{geom,coordinates,1}')::float8 AS latitude,
             (content->>'storeys')::integer AS storeys,
             (content->>'commissioned_year')::integer AS commissioned_year,
             content->>'owner_class' AS owner_class,
             content->>'territory_kato' AS territory_kato,
             (content->>'removed_at')::timestamptz AS removed_at
        FROM (%s) AS versions
      """;

  private VersionRows() {}

  static PlaceVersion toVersion(ResultSet row, int number) throws SQLException {
    return new PlaceVersion(
        row.getInt("version"),
        row.getString("kind"),
        new LocalizedText(
            row.getString("name_kk"), row.getString("name_ru"), row.getString("name_en")),
        new LocalizedText(
            row.getString("address_kk"), row.getString("address_ru"), row.getString("address_en")),
        position(row),
        row.getObject("storeys", Integer.class),
        row.getObject("commissioned_year", Integer.class),
        OwnerClass.of(row.getString("owner_class")),
        new KatoCode(row.getString("territory_kato")),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        instant(row, "replaced_at"),
        instant(row, "removed_at"));
  }

  private static @Nullable Position position(ResultSet row) throws SQLException {
    double latitude = row.getDouble("latitude");
    return row.wasNull() ? null : new Position(latitude, row.getDouble("longitude"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }
}
