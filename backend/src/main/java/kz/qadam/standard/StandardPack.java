package kz.qadam.standard;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One version of a standard as data: zones, criteria and what they do to levels. Immutable.
 *
 * @param inForceFrom first day on which the standard holds
 * @param inForceTo last day, null: no end is known
 * @param zones in the order a visitor meets them
 * @param criteria in the order of the form, zone after zone
 * @param helpCriteria those that make an inaccessible place usable with help when they pass
 */
public record StandardPack(
    String id,
    String version,
    LocalizedText title,
    LocalizedText description,
    LocalDate inForceFrom,
    @Nullable LocalDate inForceTo,
    List<Zone> zones,
    List<Criterion> criteria,
    List<CriterionId> helpCriteria) {

  public StandardPack {
    zones = List.copyOf(zones);
    criteria = List.copyOf(criteria);
    helpCriteria = List.copyOf(helpCriteria);
    PackRules.check(zones, criteria, helpCriteria);
  }

  /** All criteria of a zone, in the order of the form; empty for a zone of another pack. */
  public List<Criterion> criteria(ZoneId zone) {
    return criteria.stream().filter(criterion -> criterion.zone().equals(zone)).toList();
  }

  /** The criteria of a zone that an auditor answers, facts included. */
  public List<Criterion> questions(ZoneId zone) {
    return criteria(zone).stream().filter(Criterion::isAsked).toList();
  }

  public Optional<Criterion> findCriterion(CriterionId id) {
    return criteria.stream().filter(criterion -> criterion.id().equals(id)).findFirst();
  }

  /** By id, in the order of the form. */
  Map<CriterionId, Criterion> criteriaById() {
    return criteria.stream()
        .collect(
            Collectors.toMap(
                Criterion::id, criterion -> criterion, (a, b) -> a, LinkedHashMap::new));
  }
}
