package kz.qadam.importing.boundaries;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One feature of the file.
 *
 * @param number of the feature in the file, from 1
 * @param properties values as text, by name in upper case; nulls and blanks are left out
 * @param geometry as the file has it, unchecked; null when the feature has none
 */
record OutlineFeature(int number, Map<String, String> properties, @Nullable Geometry geometry) {

  OutlineFeature {
    properties = Map.copyOf(properties);
  }

  /** The first of these properties that is there. */
  Optional<String> find(String... names) {
    for (String name : names) {
      String value = properties.get(name);
      if (value != null) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
