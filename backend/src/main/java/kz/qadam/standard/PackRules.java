package kz.qadam.standard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What must hold within one pack so that the engine can judge by it. */
final class PackRules {

  private final Map<CriterionId, Criterion> byId = new HashMap<>();

  private PackRules() {}

  /**
   * Refuses a pack that contradicts itself.
   *
   * @throws InvalidPackException the first thing found wrong, with its criterion
   */
  static void check(List<Zone> zones, List<Criterion> criteria, List<CriterionId> helpCriteria) {
    PackRules rules = new PackRules();
    rules.checkZones(zones, criteria);
    for (Criterion criterion : criteria) {
      if (rules.byId.put(criterion.id(), criterion) != null) {
        throw new InvalidPackException(criterion.id(), "id", "occurs twice");
      }
    }
    criteria.forEach(rules::checkReferences);
    for (CriterionId help : helpCriteria) {
      Criterion criterion = rules.byId.get(help);
      if (criterion == null || criterion.scope() != Scope.PLACE || criterion.unit().isNumeric()) {
        throw new InvalidPackException(help, "help", "must be a presence about the whole place");
      }
    }
  }

  private void checkZones(List<Zone> zones, List<Criterion> criteria) {
    Map<ZoneId, Zone> byId = new HashMap<>();
    for (Zone zone : zones) {
      byId.put(zone.id(), zone);
    }
    for (Criterion criterion : criteria) {
      Zone zone = byId.get(criterion.zone());
      if (zone == null) {
        throw new InvalidPackException(criterion.id(), "zone", "no zone " + criterion.zone());
      }
      if (criterion.scope() == Scope.ENTRANCE && zone.scope() == Scope.PLACE) {
        throw new InvalidPackException(
            criterion.id(), "scope", zone.id() + " is not judged per entrance");
      }
    }
  }

  private void checkReferences(Criterion criterion) {
    for (CriterionId fact : criterion.condition().facts()) {
      Criterion asked = getAsked(criterion, "condition", fact);
      if (asked.unit().isNumeric() || !asked.condition().asksForKindOnly()) {
        throw new InvalidPackException(
            criterion.id(), "condition", fact + " must be a presence that is always asked");
      }
    }
    Criterion read = getAsked(criterion, "reads", criterion.reads());
    if (read.unit() != criterion.unit() || read.scope() != criterion.scope()) {
      throw new InvalidPackException(
          criterion.id(), "reads", read.id() + " has another unit or scope");
    }
    checkAlternative(criterion);
  }

  private Criterion getAsked(Criterion from, String column, CriterionId id) {
    Criterion found = byId.get(id);
    if (found == null) {
      throw new InvalidPackException(from.id(), column, "no criterion " + id);
    }
    if (!found.isAsked() && !found.id().equals(from.id())) {
      throw new InvalidPackException(from.id(), column, id + " is not asked");
    }
    if (found.scope() == Scope.ENTRANCE && from.scope() == Scope.PLACE) {
      throw new InvalidPackException(from.id(), column, id + " differs between entrances");
    }
    return found;
  }

  private void checkAlternative(Criterion criterion) {
    Alternative alternative = criterion.alternative();
    if (alternative == null) {
      return;
    }
    Criterion met = byId.get(alternative.of());
    if (met == null || !(met.rule() instanceof Rule.OneOf)) {
      throw new InvalidPackException(
          criterion.id(), "alternative", alternative.of() + " is no criterion of rule one-of");
    }
    if (!met.zone().equals(criterion.zone()) || met.scope() != criterion.scope()) {
      throw new InvalidPackException(
          criterion.id(), "alternative", met.id() + " is in another zone or scope");
    }
    if (criterion.rule() instanceof Rule.OneOf) {
      throw new InvalidPackException(criterion.id(), "alternative", "alternatives do not nest");
    }
    if (!criterion.isJudged() && criterion.unit().isNumeric()) {
      throw new InvalidPackException(criterion.id(), "alternative", "a number opens no way");
    }
  }
}
