package kz.qadam.standard.internal;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import kz.qadam.standard.Condition;
import kz.qadam.standard.Criterion;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.InvalidPackException;
import kz.qadam.standard.Scope;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.Zone;
import kz.qadam.standard.ZoneId;
import kz.qadam.standard.ZoneRole;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one pack: {@code pack.json} and {@code criteria.csv} of its folder. */
final class PackReader {

  private static final String DESCRIPTION = "pack.json";
  private static final String CRITERIA = "criteria.csv";

  /** Names of all files of a pack. */
  static final List<String> FILES = List.of(DESCRIPTION, CRITERIA);

  private final String file;

  private PackReader(String file) {
    this.file = file;
  }

  /**
   * Reads the pack in this folder of the class path.
   *
   * @throws InvalidPackException naming the file and, in a table, the row and column
   */
  static StandardPack read(String folder) {
    PackReader reader = of(folder + "/" + DESCRIPTION);
    try (Reader json = PackFile.open(reader.file);
        Reader csv = PackFile.open(folder + "/" + CRITERIA)) {
      return reader.read(json, new CriteriaTable(folder + "/" + CRITERIA, csv));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A reader whose refusals name this file. */
  static PackReader of(String file) {
    return new PackReader(file);
  }

  StandardPack read(Reader json, CriteriaTable table) throws IOException {
    JsonNode root = parse(json);
    List<Zone> zones = elements(root, "zones").stream().map(this::zone).toList();
    Map<ZoneId, Zone> byId = new HashMap<>();
    zones.forEach(zone -> byId.put(zone.id(), zone));
    List<Criterion> criteria = table.read(byId);
    try {
      return new StandardPack(
          string(root, "id"),
          string(root, "version"),
          text(root, "title"),
          text(root, "description"),
          date(string(root, "inForceFrom")),
          findDate(root, "inForceTo"),
          zones,
          criteria,
          elements(root, "helpCriteria").stream()
              .map(id -> new CriterionId(id.asString()))
              .toList());
    } catch (IllegalArgumentException | InvalidPackException e) {
      throw wrong(String.valueOf(e.getMessage()), e);
    }
  }

  private JsonNode parse(Reader json) {
    try {
      return JsonMapper.shared().readTree(json);
    } catch (JacksonException e) {
      throw wrong("is not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private Zone zone(JsonNode node) {
    try {
      return new Zone(
          new ZoneId(string(node, "id")),
          text(node, "name"),
          ZoneRole.valueOf(string(node, "role").toUpperCase(Locale.ROOT)),
          Scope.valueOf(string(node, "scope").toUpperCase(Locale.ROOT)),
          Condition.parse(node.path("condition").asString("")));
    } catch (IllegalArgumentException e) {
      throw wrong("zone " + node.path("id") + ": " + e.getMessage(), e);
    }
  }

  private LocalizedText text(JsonNode node, String field) {
    JsonNode text = node.path(field);
    return new LocalizedText(string(text, "kk"), string(text, "ru"), string(text, "en"));
  }

  private List<JsonNode> elements(JsonNode node, String field) {
    JsonNode array = node.path(field);
    if (!array.isArray() || array.isEmpty()) {
      throw wrong("field " + field + " must be a list that is not empty", null);
    }
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private String string(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (!value.isString() || value.asString().isBlank()) {
      throw wrong("field " + field + " is missing", null);
    }
    return value.asString();
  }

  private @Nullable LocalDate findDate(JsonNode node, String field) {
    return node.path(field).isString() ? date(string(node, field)) : null;
  }

  private LocalDate date(String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw wrong("'" + value + "' is no date like 2023-07-01", e);
    }
  }

  private InvalidPackException wrong(String reason, @Nullable Throwable cause) {
    InvalidPackException wrong = new InvalidPackException(file + ": " + reason);
    if (cause != null) {
      wrong.initCause(cause);
    }
    return wrong;
  }
}
