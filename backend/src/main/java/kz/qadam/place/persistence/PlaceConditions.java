package kz.qadam.place.persistence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import kz.qadam.geo.BoundingBox;
import kz.qadam.place.OwnerClass;
import kz.qadam.place.PlaceQuery;

/** The WHERE clause of a query and the values bound in it. */
final class PlaceConditions {

  private final StringJoiner clause = new StringJoiner(" AND ", " WHERE ", "");
  private final Map<String, Object> values = new HashMap<>();

  static PlaceConditions of(PlaceQuery query) {
    PlaceConditions conditions = new PlaceConditions();
    conditions.clause.add("removed_at IS NULL");
    conditions.addKinds(query);
    conditions.addTerritory(query);
    conditions.addBox(query);
    conditions.addText(query);
    conditions.addOrigin(query);
    return conditions;
  }

  String clause() {
    return clause.toString();
  }

  Map<String, Object> values() {
    return Map.copyOf(values);
  }

  private void addKinds(PlaceQuery query) {
    if (!query.kinds().isEmpty()) {
      clause.add("(kind IN (:kinds) OR left(kind, 3) IN (:kinds))");
      values.put("kinds", query.kinds());
    }
  }

  private void addTerritory(PlaceQuery query) {
    if (query.territory() != null) {
      clause.add("territory_kato BETWEEN :firstKato AND :lastKato");
      values.put("firstKato", query.territory().firstWithin().value());
      values.put("lastKato", query.territory().lastWithin().value());
    }
  }

  private void addBox(PlaceQuery query) {
    BoundingBox box = query.box();
    if (box != null) {
      clause.add("geom && ST_MakeEnvelope(:west, :south, :east, :north, 4326)");
      values.putAll(
          Map.of(
              "west", box.west(), "south", box.south(), "east", box.east(), "north", box.north()));
    }
  }

  private void addText(PlaceQuery query) {
    if (query.text() == null) {
      return;
    }
    List<String> words = List.of(query.text().strip().split("\\s+"));
    for (int i = 0; i < words.size(); i++) {
      clause.add(
          "concat_ws(' ', name_kk, name_ru, name_en, address_kk, address_ru, address_en)"
              + " ILIKE :word"
              + i);
      values.put("word" + i, "%" + words.get(i).replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }
  }

  private void addOrigin(PlaceQuery query) {
    if (query.source() != null) {
      clause.add("source = :source");
      values.put("source", query.source());
    }
    if (!query.ownerClasses().isEmpty()) {
      clause.add("owner_class IN (:owners)");
      values.put("owners", query.ownerClasses().stream().map(OwnerClass::code).toList());
    }
  }
}
