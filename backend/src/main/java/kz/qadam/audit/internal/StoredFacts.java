package kz.qadam.audit.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditStage;
import org.apache.commons.codec.digest.DigestUtils;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a submitted audit says, as its columns have it. Texts stay as they are stored, so that an
 * edit which makes no sense is found too.
 *
 * <p>Neither the auditor's name nor the note is among the facts: they say who looked, not what was
 * there, and a hash of a name would keep it guessable for ever.
 *
 * @param stage code of an {@link AuditStage}
 * @param entrances how many the auditor counted; null: submitted before this was kept
 */
public record StoredFacts(
    AuditId audit,
    long place,
    String pack,
    String packVersion,
    String stage,
    LocalDate visitedOn,
    @Nullable Integer entrances,
    List<Fact> facts) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public StoredFacts {
    facts =
        facts.stream()
            .sorted(Comparator.comparingInt(Fact::entrance).thenComparing(Fact::criterion))
            .toList();
  }

  /**
   * One observation.
   *
   * @param entrance 0: about the place as a whole
   * @param value decimal digits without zeros at the end, e.g. {@code 12.5}; null: nothing measured
   */
  public record Fact(
      int entrance,
      String criterion,
      String state,
      @Nullable String value,
      @Nullable String unit,
      @Nullable String reason) {

    private Map<String, String> members() {
      Map<String, String> members = new TreeMap<>();
      members.put("entrance", Integer.toString(entrance));
      members.put("criterion", criterion);
      members.put("state", state);
      putKnown(members, "value", value);
      putKnown(members, "unit", unit);
      putKnown(members, "reason", reason);
      return members;
    }
  }

  /**
   * SHA-256 over {@link #canonical}, lower-case hex. The ledger's entry of the submission has it.
   */
  public String sha256() {
    return DigestUtils.sha256Hex(canonical());
  }

  /**
   * Canonical JSON (RFC 8785). All values are texts, those that are not known are left out;
   * observations are in the order of entrance, then criterion.
   */
  String canonical() {
    Map<String, Object> object = new TreeMap<>();
    object.put("audit", audit.toString());
    object.put("place", Long.toString(place));
    object.put("standard", pack + " " + packVersion);
    object.put("visitedOn", visitedOn.toString());
    putKnown(object, "stage", projectStage());
    putKnown(object, "entrances", entrances == null ? null : entrances.toString());
    object.put("observations", facts.stream().map(Fact::members).toList());
    try {
      return new JsonCanonicalizer(JSON.writeValueAsString(object)).getEncodedString();
    } catch (IOException e) {
      throw new UncheckedIOException("JSON that we wrote does not parse", e);
    }
  }

  /** Null for the standing place: most audits are, and those from before stages were kept. */
  @Nullable String projectStage() {
    return stage.equals(AuditStage.STANDING.code()) ? null : stage;
  }

  private static void putKnown(
      Map<String, ? super String> members, String name, @Nullable String value) {
    if (value != null) {
      members.put(name, value);
    }
  }
}
