package kz.qadam.audit.persistence;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** The fields of a draft as one flat JSON object of texts. */
final class DraftFields {

  private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

  private final ObjectMapper json;

  DraftFields(ObjectMapper json) {
    this.json = json;
  }

  String write(Map<String, String> fields) {
    return json.writeValueAsString(fields);
  }

  Map<String, String> read(@Nullable String stored) {
    return stored == null ? Map.of() : json.readValue(stored, FIELDS);
  }
}
