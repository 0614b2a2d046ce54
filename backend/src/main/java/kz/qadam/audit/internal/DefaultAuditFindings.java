package kz.qadam.audit.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditFindings;
import kz.qadam.audit.RecordedObservation;
import kz.qadam.place.PlaceId;
import kz.qadam.place.PlaceService;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.standard.Effect;
import kz.qadam.standard.Observation;
import kz.qadam.standard.PlaceTraits;
import kz.qadam.standard.PlaceVerdicts;
import kz.qadam.standard.Reason;
import kz.qadam.standard.Rule;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.StandardPacks;
import kz.qadam.standard.Verdict;
import kz.qadam.standard.Zone;
import kz.qadam.standard.ZoneId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judges the facts of one or two visits by the pack of the first. */
@Service
@Transactional(readOnly = true)
class DefaultAuditFindings implements AuditFindings {

  /** Of the groups of a criterion the worst verdict speaks, of equal verdicts the worst effect. */
  private static final Comparator<Reason> BADNESS =
      Comparator.comparingInt((Reason reason) -> badness(reason.verdict()))
          .thenComparing(Reason::effect);

  private final AuditStore store;
  private final PlaceService places;
  private final StandardPacks packs;

  DefaultAuditFindings(AuditStore store, PlaceService places, StandardPacks packs) {
    this.store = store;
    this.places = places;
    this.packs = packs;
  }

  /** One criterion at one entrance. */
  private record Key(CriterionId criterion, int entrance) {}

  @Override
  public List<Reason> listReasons(Audit visit) {
    return judge(visit, List.of(visitOf(visit)));
  }

  @Override
  public List<Reason> listReasons(Audit first, Audit later) {
    PlaceHistory.Visit lookedAgain = visitOf(later);
    return judge(first, List.of(visitOf(first), lookedAgain)).stream()
        .map(reason -> sees(lookedAgain, reason) ? reason : unknown(reason))
        .toList();
  }

  private List<Reason> judge(Audit first, List<PlaceHistory.Visit> visits) {
    return packs
        .findPack(first.packId(), first.packVersion())
        .map(pack -> judge(pack, first.place(), visits))
        .orElse(List.of());
  }

  @Override
  public PlaceVerdicts judge(Audit visit, StandardPack pack) {
    return verdicts(pack, visit.place(), List.of(visitOf(visit)));
  }

  private PlaceVerdicts verdicts(
      StandardPack pack, PlaceId place, List<PlaceHistory.Visit> visits) {
    PlaceTraits traits = DefaultAuditService.traitsOf(places.getPlace(place));
    return packs.getEngine(pack).judge(LatestFacts.of(visits).toPlaceFacts(traits));
  }

  private List<Reason> judge(StandardPack pack, PlaceId place, List<PlaceHistory.Visit> visits) {
    PlaceVerdicts verdicts = verdicts(pack, place, visits);
    List<ZoneId> zones = pack.zones().stream().map(Zone::id).toList();
    return worstOfGroups(verdicts).stream()
        .sorted(
            Comparator.comparingInt((Reason reason) -> zones.indexOf(reason.criterion().zone()))
                .thenComparingInt(Reason::entrance)
                .thenComparingInt(reason -> pack.criteria().indexOf(reason.criterion())))
        .toList();
  }

  private static Collection<Reason> worstOfGroups(PlaceVerdicts verdicts) {
    Map<Key, Reason> worst = new LinkedHashMap<>();
    Arrays.stream(DisabilityGroup.values())
        .flatMap(group -> verdicts.reasons(group).stream())
        .forEach(
            reason ->
                worst.merge(
                    new Key(reason.criterion().id(), reason.entrance()),
                    reason,
                    (one, other) -> BADNESS.compare(one, other) >= 0 ? one : other));
    return worst.values();
  }

  private static int badness(Verdict verdict) {
    return switch (verdict) {
      case NOT_APPLICABLE -> 0;
      case PASS -> 1;
      case UNKNOWN -> 2;
      case FAIL -> 3;
    };
  }

  /** A criterion that follows from others has no answer of its own to look for. */
  private static boolean sees(PlaceHistory.Visit visit, Reason reason) {
    CriterionId asked = reason.criterion().reads();
    return reason.criterion().rule() instanceof Rule.OneOf
        || isReal(visit, reason.entrance(), asked)
        || isReal(visit, 0, asked);
  }

  private static boolean isReal(PlaceHistory.Visit visit, int entrance, CriterionId asked) {
    Observation seen = visit.facts().getOrDefault(entrance, Map.of()).get(asked);
    return seen != null && seen.isReal();
  }

  private static Reason unknown(Reason reason) {
    return new Reason(reason.criterion(), reason.entrance(), null, Verdict.UNKNOWN, Effect.NONE);
  }

  private PlaceHistory.Visit visitOf(Audit audit) {
    Map<Integer, Map<CriterionId, Observation>> facts = new HashMap<>();
    for (RecordedObservation seen : store.findObservations(audit.id())) {
      facts
          .computeIfAbsent(seen.entrance(), _ -> new HashMap<>())
          .put(seen.criterion(), seen.observation());
    }
    return new PlaceHistory.Visit(
        audit.id(), audit.visitedOn(), audit.submittedAt(), null, audit.knownEntrances(), facts);
  }
}
