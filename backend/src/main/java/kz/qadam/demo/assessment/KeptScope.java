package kz.qadam.demo.assessment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.qadam.commitment.CommitmentScope;
import kz.qadam.demo.MadeUpAudit;
import kz.qadam.demo.MadeUpPlace;
import kz.qadam.standard.AccessLevel;
import kz.qadam.standard.AccessRange;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.standard.Observation;
import kz.qadam.standard.PlaceFacts;
import kz.qadam.standard.PlaceTraits;
import kz.qadam.standard.PlaceVerdicts;
import kz.qadam.standard.VerdictEngine;
import kz.qadam.standard.Zone;
import kz.qadam.standard.ZoneId;

/** The most that an owner could have promised for an audit to find it kept. */
final class KeptScope {

  private KeptScope() {}

  /** Empty when the audit found no zone accessible to every group. */
  static Optional<CommitmentScope> of(VerdictEngine engine, MadeUpPlace place, MadeUpAudit audit) {
    PlaceVerdicts verdicts = engine.judge(facts(place, audit));
    if (Arrays.stream(DisabilityGroup.values()).map(verdicts::range).allMatch(KeptScope::isKept)) {
      return Optional.of(new CommitmentScope.Whole());
    }
    TreeSet<ZoneId> kept =
        engine.pack().zones().stream()
            .map(Zone::id)
            .filter(zone -> isKept(verdicts, zone))
            .collect(Collectors.toCollection(TreeSet::new));
    return kept.isEmpty() ? Optional.empty() : Optional.of(new CommitmentScope.Zones(kept));
  }

  private static boolean isKept(PlaceVerdicts verdicts, ZoneId zone) {
    List<AccessRange> ranges =
        Arrays.stream(DisabilityGroup.values())
            .flatMap(group -> verdicts.findZoneRange(zone, group).stream())
            .toList();
    return !ranges.isEmpty() && ranges.stream().allMatch(KeptScope::isKept);
  }

  private static boolean isKept(AccessRange range) {
    return range.worst() == AccessLevel.ACCESSIBLE;
  }

  private static PlaceFacts facts(MadeUpPlace place, MadeUpAudit audit) {
    Map<CriterionId, Observation> whole = new HashMap<>();
    SortedMap<Integer, Map<CriterionId, Observation>> entrances = new TreeMap<>();
    for (MadeUpAudit.Answer answer : audit.answers()) {
      Map<CriterionId, Observation> target =
          answer.entrance() == 0
              ? whole
              : entrances.computeIfAbsent(answer.entrance(), _ -> new HashMap<>());
      target.put(answer.criterion(), answer.observation());
    }
    return new PlaceFacts(
        new PlaceTraits(place.kind(), place.storeys(), place.commissionedYear()), whole, entrances);
  }
}
