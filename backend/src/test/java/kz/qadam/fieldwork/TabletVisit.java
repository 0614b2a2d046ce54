package kz.qadam.fieldwork;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kz.qadam.audit.AuditId;
import kz.qadam.place.PlaceId;
import tools.jackson.databind.json.JsonMapper;

/** A visit as a tablet records it: items with canonical bodies, in the order of recording. */
public final class TabletVisit {

  private static final JsonMapper JSON = new JsonMapper();

  private final String id = AuditId.next(Instant.now()).toString();
  private final List<Recorded> items = new ArrayList<>();
  private final Instant at;

  /** On some day in the past. */
  public TabletVisit() {
    this(Instant.parse("2026-11-01T09:30:00Z"));
  }

  /** All of it at this moment by the clock of the tablet. */
  public TabletVisit(Instant at) {
    this.at = at;
  }

  /** One item in its envelope. */
  public record Recorded(String id, String sha256, String body) {}

  public String id() {
    return id;
  }

  public List<Recorded> items() {
    return items;
  }

  /** As a tablet that knows of no stages. */
  public TabletVisit started(PlaceId place, String pack, String packVersion) {
    return record("started", start(place, pack, packVersion));
  }

  public TabletVisit started(PlaceId place, String pack, String packVersion, String stage) {
    Object[] start = start(place, pack, packVersion);
    Object[] members = Arrays.copyOf(start, start.length + 2);
    members[start.length] = "stage";
    members[start.length + 1] = stage;
    return record("started", members);
  }

  private static Object[] start(PlaceId place, String pack, String packVersion) {
    return new Object[] {
      "place",
      place.value(),
      "pack",
      pack,
      "packVersion",
      packVersion,
      "form",
      "full",
      "blind",
      false
    };
  }

  /** Begins at the place by the pack in force, as an auditor who fills in the first page. */
  public static TabletVisit at(PlaceId place, String pack, String packVersion) {
    return new TabletVisit()
        .started(place, pack, packVersion)
        .answer("auditor", "Айгүл Серікова")
        .answer("visited_on", "2026-11-01")
        .answer("entrances", "1");
  }

  public TabletVisit answer(String field, String value) {
    return record("answer", "field", field, "value", value);
  }

  /** A photo with this file about a question, or about the place. */
  public TabletVisit photo(byte[] file, String about) {
    return record(
        "photo",
        "photo",
        sha256(file),
        "bytes",
        file.length,
        "type",
        "image/jpeg",
        "about",
        about,
        "alt",
        Map.of("kk", "Кіреберістегі пандус", "en", "A ramp at the entrance"),
        "takenAt",
        "2026-11-01T09:31:00Z");
  }

  public TabletVisit finished() {
    return record("finished", "items", items.size() + 1);
  }

  /** Any item; names and values in turn. */
  public TabletVisit record(String kind, Object... content) {
    TreeMap<String, Object> body = new TreeMap<>();
    for (int i = 0; i < content.length; i += 2) {
      body.put((String) content[i], content[i + 1]);
    }
    String itemId = AuditId.next(Instant.now()).toString();
    body.put("id", itemId);
    body.put("kind", kind);
    body.put("visit", id);
    body.put("seq", items.size() + 1);
    body.put("at", at.toString());
    items.add(envelope(itemId, JSON.writeValueAsString(body)));
    return this;
  }

  /** The body under this id, with its true hash. */
  public static Recorded envelope(String id, String body) {
    return new Recorded(id, sha256(body.getBytes(StandardCharsets.UTF_8)), body);
  }

  /** A valid id that nobody uses. */
  public static String unusedId() {
    return UUID.randomUUID().toString();
  }

  /** Lower-case hex. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
