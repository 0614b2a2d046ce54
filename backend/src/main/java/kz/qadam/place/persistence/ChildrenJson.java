package kz.qadam.place.persistence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.qadam.geo.Position;
import kz.qadam.place.Place;
import kz.qadam.place.SourcePlace.SourceService;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Entrances, services and statements of one place as JSON that SQL takes apart; null: none. */
final class ChildrenJson {

  private static final JsonMapper JSON = new JsonMapper();

  private ChildrenJson() {}

  static @Nullable String ofEntrances(List<Place.Entrance> entrances) {
    return toJson(entrances.stream().map(ChildrenJson::row).toList());
  }

  static @Nullable String ofServices(List<SourceService> services) {
    return toJson(services.stream().map(ChildrenJson::row).toList());
  }

  static @Nullable String ofStatements(List<Place.Statement> statements) {
    return toJson(statements.stream().map(ChildrenJson::row).toList());
  }

  private static Map<String, @Nullable Object> row(Place.Entrance entrance) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("number", entrance.number());
    row.put("name", entrance.name());
    Position position = entrance.knownPosition();
    row.put("geom", position == null ? null : "SRID=4326;" + position.toJts().toText());
    return row;
  }

  private static Map<String, @Nullable Object> row(SourceService service) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("source_id", service.sourceId());
    row.put("name_kk", service.name().kk());
    row.put("name_ru", service.name().ru());
    row.put("name_en", service.name().en());
    return row;
  }

  private static Map<String, @Nullable Object> row(Place.Statement statement) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("key", statement.key());
    row.put("value", statement.value());
    row.put("source", statement.source());
    return row;
  }

  private static @Nullable String toJson(List<Map<String, @Nullable Object>> rows) {
    return rows.isEmpty() ? null : JSON.writeValueAsString(rows);
  }
}
