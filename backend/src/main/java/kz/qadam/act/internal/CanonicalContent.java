package kz.qadam.act.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.qadam.audit.Audit;
import kz.qadam.audit.RecordedObservation;
import kz.qadam.standard.Observation;
import kz.qadam.standard.PlaceTraits;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.Unit;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON that the hash of a passport is computed from: facts, and nothing about people, in the
 * manner in which the ledger vouches for those of one audit. All values are texts, so that no
 * library rounds them; those that are not known are left out. The recipe for outsiders is
 * docs/guides/checking-an-act.md.
 */
final class CanonicalContent {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Comparator<RecordedObservation> BY_ENTRANCE_AND_CRITERION =
      Comparator.comparingInt(RecordedObservation::entrance)
          .thenComparing(fact -> fact.criterion().value());

  private CanonicalContent() {}

  /** Of all audits of a place that count, latest visit first. */
  static String ofPassport(
      List<Audit> audits, PlaceTraits traits, StandardPack pack, List<RecordedObservation> facts) {
    Audit latest = audits.getFirst();
    Map<String, Object> content = new TreeMap<>();
    content.put("passport", latest.place().toString());
    content.put("kind", traits.kind());
    putKnown(content, "storeys", traits.storeys());
    putKnown(content, "commissionedYear", traits.commissionedYear());
    content.put("standard", pack.id() + " " + pack.version());
    content.put("visitedOn", latest.visitedOn().toString());
    putKnown(content, "entrances", latest.knownEntrances());
    content.put("audits", audits.stream().map(audit -> audit.id().toString()).toList());
    content.put(
        "observations",
        facts.stream().sorted(BY_ENTRANCE_AND_CRITERION).map(CanonicalContent::fact).toList());
    return canonical(content);
  }

  private static Map<String, String> fact(RecordedObservation recorded) {
    Map<String, String> fact = new TreeMap<>();
    fact.put("audit", recorded.audit().toString());
    fact.put("criterion", recorded.criterion().value());
    fact.put("entrance", Integer.toString(recorded.entrance()));
    switch (recorded.observation()) {
      case Observation.Measured(BigDecimal value, Unit unit) -> {
        fact.put("state", "measured");
        fact.put("value", value.toPlainString());
        fact.put("unit", unit.symbol());
      }
      case Observation.Present _ -> fact.put("state", "present");
      case Observation.Absent _ -> fact.put("state", "absent");
      case Observation.NotApplicable(String why) -> {
        fact.put("state", "not_applicable");
        fact.put("reason", why);
      }
      case Observation.NotObserved(String why) -> {
        fact.put("state", "not_observed");
        fact.put("reason", why);
      }
    }
    return fact;
  }

  private static void putKnown(
      Map<String, ? super String> members, String name, @Nullable Integer known) {
    if (known != null) {
      members.put(name, known.toString());
    }
  }

  private static String canonical(Map<String, Object> content) {
    try {
      return new JsonCanonicalizer(JSON.writeValueAsString(content)).getEncodedString();
    } catch (IOException e) {
      throw new UncheckedIOException("JSON that we wrote does not parse", e);
    }
  }
}
