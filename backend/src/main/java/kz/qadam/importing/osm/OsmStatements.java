package kz.qadam.importing.osm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.qadam.place.Place;

/**
 * What OpenStreetMap says on access, kept word for word with its source and never judged. Keys as
 * in the OpenStreetMap wiki, "Wheelchair routing", "Key:tactile_paving" and "Key:entrance".
 */
final class OsmStatements {

  private static final Set<String> KEYS =
      Set.of(
          "access",
          "automatic_door",
          "barrier",
          "blind",
          "braille",
          "capacity:disabled",
          "changing_table",
          "check_date:wheelchair",
          "deaf",
          "disabled",
          "door",
          "elevator",
          "entrance",
          "handrail",
          "hearing_impaired:induction_loop",
          "hearing_loop",
          "incline",
          "kerb",
          "lit",
          "ramp",
          "ramp:wheelchair",
          "shelter",
          "smoothness",
          "step_count",
          "surface",
          "tactile_paving",
          "tactile_writing",
          "toilets",
          "toilets:wheelchair",
          "traffic_signals:sound",
          "wheelchair",
          "width");

  /** Any key that starts like this, e.g. {@code wheelchair:description:ru}. */
  private static final List<String> PREFIXES =
      List.of(
          "wheelchair:",
          "toilets:",
          "tactile_",
          "kerb:",
          "door:",
          "ramp:",
          "step:",
          "speech_output");

  private OsmStatements() {}

  /** Statements in the order of their keys; a node's tags may speak of its entrance. */
  static List<Place.Statement> of(OsmObject object) {
    String source = "OpenStreetMap " + object.reference();
    List<Place.Statement> statements = new ArrayList<>();
    object.tags().entrySet().stream()
        .filter(tag -> isOnAccess(tag.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .forEach(tag -> statements.add(new Place.Statement(tag.getKey(), tag.getValue(), source)));
    return statements;
  }

  private static boolean isOnAccess(String key) {
    return KEYS.contains(key) || PREFIXES.stream().anyMatch(key::startsWith);
  }
}
