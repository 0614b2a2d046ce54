package kz.qadam.standard.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import kz.qadam.standard.Condition;
import kz.qadam.standard.Criterion;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.InvalidPackException;
import kz.qadam.standard.PackFiles;
import kz.qadam.standard.PackMistake;
import kz.qadam.standard.PackMistake.Kind;
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
import tools.jackson.databind.node.MissingNode;

/** Reads one pack from its two files, and finds everything wrong with them. */
final class PackReader {

  private static final String FILE = PackFiles.DESCRIPTION;

  /** Spreadsheets put it before a file in UTF-8. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,39}");

  private final List<PackMistake> mistakes = new ArrayList<>();

  private PackReader() {}

  /**
   * Reads a pack.
   *
   * @throws InvalidPackException with all mistakes: of the description, of each cell, and, when
   *     there are none of these, of what contradicts each other
   */
  static StandardPack read(PackFiles files) {
    return new PackReader().readBoth(files);
  }

  private StandardPack readBoth(PackFiles files) {
    JsonNode root = parse(withoutMark(files.description()));
    List<Zone> zones = zones(root);
    Head head = head(root);
    List<CriterionId> help = help(root);
    boolean zonesAreKnown = !zones.isEmpty() && zones.size() == root.path("zones").size();
    Map<ZoneId, Zone> byId = new HashMap<>();
    zones.forEach(zone -> byId.put(zone.id(), zone));
    List<Criterion> criteria =
        new CriteriaTable(withoutMark(files.criteria()), mistakes)
            .read(zonesAreKnown ? byId : null);
    if (!mistakes.isEmpty()) {
      throw new InvalidPackException(mistakes);
    }
    return head.toPack(zones, criteria, help);
  }

  private static String withoutMark(String text) {
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  private JsonNode parse(String json) {
    try {
      return JsonMapper.shared().readTree(json);
    } catch (JacksonException e) {
      String reason = e.getOriginalMessage();
      add("", Kind.NOT_JSON, reason, "is not JSON: " + reason);
      return MissingNode.getInstance();
    }
  }

  /** What is no zone and no criterion. */
  private record Head(
      String id,
      String version,
      LocalizedText title,
      LocalizedText description,
      LocalDate inForceFrom,
      @Nullable LocalDate inForceTo) {

    StandardPack toPack(List<Zone> zones, List<Criterion> criteria, List<CriterionId> help) {
      return new StandardPack(
          id, version, title, description, inForceFrom, inForceTo, zones, criteria, help);
    }
  }

  private Head head(JsonNode root) {
    return new Head(
        name(root, "id"),
        name(root, "version"),
        text(root, "title"),
        text(root, "description"),
        date(root, "inForceFrom"),
        root.path("inForceTo").isString() ? date(root, "inForceTo") : null);
  }

  /** Part of addresses and of {@code id@version}. */
  private String name(JsonNode node, String field) {
    String name = string(node, field);
    if (!name.isEmpty() && !NAME.matcher(name).matches()) {
      add("field " + field, Kind.NAME, name, "'" + name + "' is no name like st-rk-3846-2023");
    }
    return name;
  }

  private List<Zone> zones(JsonNode root) {
    List<Zone> zones = new ArrayList<>();
    for (JsonNode node : elements(root, "zones")) {
      int before = mistakes.size();
      LocalizedText name = text(node, "name");
      String id = string(node, "id");
      String role = string(node, "role");
      String scope = string(node, "scope");
      if (mistakes.size() == before) {
        zone(id, name, role, scope, node.path("condition").asString("")).ifPresent(zones::add);
      }
    }
    return zones;
  }

  private Optional<Zone> zone(
      String id, LocalizedText name, String role, String scope, String condition) {
    try {
      return Optional.of(
          new Zone(
              new ZoneId(id),
              name,
              ZoneRole.valueOf(role.toUpperCase(Locale.ROOT)),
              Scope.valueOf(scope.toUpperCase(Locale.ROOT)),
              Condition.parse(condition)));
    } catch (IllegalArgumentException e) {
      String reason = String.valueOf(e.getMessage());
      add("zone " + id, Kind.ZONE, reason, "zone \"" + id + "\": " + reason);
      return Optional.empty();
    }
  }

  private List<CriterionId> help(JsonNode root) {
    List<CriterionId> help = new ArrayList<>();
    for (JsonNode node : elements(root, "helpCriteria")) {
      try {
        help.add(new CriterionId(node.asString("")));
      } catch (IllegalArgumentException e) {
        add("helpCriteria", Kind.HELP, node.asString(""), String.valueOf(e.getMessage()));
      }
    }
    return help;
  }

  private LocalizedText text(JsonNode node, String field) {
    JsonNode text = node.path(field);
    return new LocalizedText(
        string(text, "kk", field + ".kk"),
        string(text, "ru", field + ".ru"),
        string(text, "en", field + ".en"));
  }

  private List<JsonNode> elements(JsonNode node, String field) {
    JsonNode array = node.path(field);
    if (!array.isArray() || array.isEmpty()) {
      missing(node, field, "field " + field + " must be a list that is not empty");
      return List.of();
    }
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private String string(JsonNode node, String field) {
    return string(node, field, field);
  }

  /** Empty when it is missing, which is then written down. */
  private String string(JsonNode node, String field, String shown) {
    JsonNode value = node.path(field);
    if (!value.isString() || value.asString().isBlank()) {
      missing(node, shown, "field " + shown + " is missing");
      return "";
    }
    return value.asString();
  }

  /** Of a file that is no JSON nothing more is said. */
  private void missing(JsonNode node, String field, String reason) {
    boolean wasSaid = mistakes.stream().anyMatch(mistake -> mistake.kind() == Kind.NOT_JSON);
    if (!wasSaid) {
      String zone = node.path("id").isString() ? " (" + node.path("id").asString() + ")" : "";
      add("field " + field + zone, Kind.FIELD, field, reason);
    }
  }

  private LocalDate date(JsonNode root, String field) {
    String value = string(root, field);
    try {
      return value.isEmpty() ? LocalDate.MIN : LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      add("field " + field, Kind.DATE, value, "'" + value + "' is no date like 2023-07-01");
      return LocalDate.MIN;
    }
  }

  private void add(String where, Kind kind, String value, String reason) {
    mistakes.add(new PackMistake(FILE, where, kind, value, null, reason));
  }
}
