package kz.qadam.fieldwork.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.qadam.audit.AuditStage;
import kz.qadam.fieldwork.BatchReceipt.Refusal;
import kz.qadam.fieldwork.ItemBatch.SentItem;
import kz.qadam.fieldwork.VisitId;
import kz.qadam.geo.Position;
import kz.qadam.place.PlaceId;
import kz.qadam.text.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the body of an item; what it does not know it refuses, so that it stays on the tablet. */
final class ItemReader {

  /** Strokes of a signature may take 64 KiB, all else together far less. */
  static final int LONGEST_BODY = 96 * 1024;

  private static final long LAST_SAFE_INTEGER = (1L << 53) - 1; // ECMA-262 21.1.2.8
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_VALUE = 10_000;
  private static final int LONGEST_ALT = 500;
  private static final int LONGEST_SIGNER = 200; // as the field of the tablet
  private static final int LONGEST_REFUSAL = 300; // as the field of the tablet

  /** The pad stops at 64 KiB, that of an older tablet only once a line follows the touch. */
  private static final int LONGEST_STROKES = 66 * 1024;

  private static final String SHA256 = "[0-9a-f]{64}";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private ItemReader() {}

  /** Empty: no item as we know them, or not the one that its envelope names. */
  static Optional<Item> find(SentItem sent) {
    try {
      return Optional.of(readItem(sent));
    } catch (NoItem e) {
      return Optional.empty();
    }
  }

  /**
   * Reads an item that has to be one.
   *
   * @throws NoItem it is none, or not the one that its envelope names
   */
  static Item readItem(SentItem sent) {
    requireLength(sent.body(), LONGEST_BODY, "body");
    try {
      Item item = read(sent, JSON.readTree(sent.body()));
      require(item.id().equals(sent.id()), "id");
      return item;
    } catch (NoItem e) {
      throw e;
    } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
      throw new NoItem(Refusal.UNREADABLE, "item " + sent.id(), e);
    }
  }

  /** Where an item stands that cannot be read; empty: not even that can be made out. */
  static Optional<Spot> findSpot(SentItem sent) {
    try {
      JsonNode body = JSON.readTree(sent.body());
      require(uuid(body, "id").equals(sent.id()), "id");
      return Optional.of(new Spot(new VisitId(uuid(body, "visit")), whole(body, "seq")));
    } catch (JacksonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A place in a visit. */
  record Spot(VisitId visit, long seq) {}

  private static Item read(SentItem sent, JsonNode body) {
    at(body);
    return new Item(
        uuid(body, "id"),
        new VisitId(uuid(body, "visit")),
        whole(body, "seq"),
        content(body),
        sent.body(),
        sent.sha256());
  }

  private static ItemContent content(JsonNode body) {
    String kind = text(body, "kind", LONGEST_NAME);
    return switch (kind) {
      case "started" -> started(body);
      case "answer" ->
          new ItemContent.Answer(name(body, "field"), text(body, "value", LONGEST_VALUE));
      case "method" ->
          new ItemContent.Method(name(body, "field"), text(body, "method", LONGEST_NAME));
      case "photo" -> photo(body);
      case "photo-dropped" -> new ItemContent.PhotoDropped(sha256(body));
      case "position" -> position(body);
      case "signature" -> signature(body);
      case "finished" -> new ItemContent.Finished(whole(body, "items"), at(body));
      default -> throw new IllegalArgumentException("no kind of item: " + kind);
    };
  }

  private static ItemContent started(JsonNode body) {
    return new ItemContent.Started(
        new PlaceId(whole(body, "place")),
        name(body, "pack"),
        name(body, "packVersion"),
        name(body, "form"),
        flag(body, "blind"),
        stage(body),
        at(body));
  }

  /** Tablets that knew of no stages visited the standing place. */
  private static AuditStage stage(JsonNode body) {
    return body.has("stage")
        ? AuditStage.find(name(body, "stage"))
            .orElseThrow(() -> new NoItem(Refusal.UNREADABLE, "stage", null))
        : AuditStage.STANDING;
  }

  private static ItemContent photo(JsonNode body) {
    return new ItemContent.Photo(
        sha256(body),
        whole(body, "bytes"),
        name(body, "type"),
        text(body, "about", LONGEST_NAME),
        alt(body.path("alt")),
        Instant.parse(text(body, "takenAt", LONGEST_NAME)));
  }

  private static Map<Language, String> alt(JsonNode alt) {
    Map<Language, String> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      if (alt.has(language.code())) {
        texts.put(language, text(alt, language.code(), LONGEST_ALT).strip());
      }
    }
    texts.values().removeIf(String::isEmpty);
    require(!texts.isEmpty(), "a photo is described in at least one language");
    return texts;
  }

  private static ItemContent position(JsonNode body) {
    Position position = new Position(number(body, "latitude"), number(body, "longitude"));
    return new ItemContent.At(
        position.longitude(), position.latitude(), number(body, "accuracy"), at(body));
  }

  private static ItemContent signature(JsonNode body) {
    return new ItemContent.Signature(
        flag(body, "signed"),
        knownText(body, "name", LONGEST_SIGNER),
        knownText(body, "strokes", LONGEST_STROKES),
        knownText(body, "reason", LONGEST_REFUSAL),
        at(body));
  }

  private static @Nullable String knownText(JsonNode body, String name, int longest) {
    String text = body.has(name) ? text(body, name, longest).strip() : "";
    return text.isEmpty() ? null : text;
  }

  private static Instant at(JsonNode body) {
    return Instant.parse(text(body, "at", LONGEST_NAME));
  }

  private static String sha256(JsonNode body) {
    String hash = text(body, "photo", LONGEST_NAME);
    require(hash.matches(SHA256), "no SHA-256");
    return hash;
  }

  private static UUID uuid(JsonNode body, String name) {
    return VisitId.find(text(body, name, LONGEST_NAME))
        .orElseThrow(() -> new NoItem(Refusal.UNREADABLE, name, null))
        .value();
  }

  private static String name(JsonNode body, String name) {
    String value = text(body, name, LONGEST_NAME);
    require(!value.isBlank(), name);
    return value;
  }

  private static String text(JsonNode body, String name, int longest) {
    JsonNode value = body.path(name);
    require(value.isString(), name);
    requireLength(value.stringValue(), longest, name);
    return value.stringValue();
  }

  private static long whole(JsonNode body, String name) {
    JsonNode value = body.path(name);
    require(value.isIntegralNumber() && value.canConvertToLong(), name);
    require(value.longValue() >= 1 && value.longValue() <= LAST_SAFE_INTEGER, name);
    return value.longValue();
  }

  private static double number(JsonNode body, String name) {
    JsonNode value = body.path(name);
    require(value.isNumber(), name);
    return value.doubleValue();
  }

  private static boolean flag(JsonNode body, String name) {
    JsonNode value = body.path(name);
    require(value.isBoolean(), name);
    return value.booleanValue();
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new NoItem(Refusal.UNREADABLE, what, null);
    }
  }

  private static void requireLength(String text, int longest, String what) {
    if (text.length() > longest) {
      throw new NoItem(Refusal.TOO_LONG, what, null);
    }
  }

  /** No item as we know them. */
  static final class NoItem extends IllegalArgumentException {

    private final Refusal why;

    private NoItem(Refusal why, String what, @Nullable Exception cause) {
      super(what, cause);
      this.why = why;
    }

    Refusal why() {
      return why;
    }
  }
}
