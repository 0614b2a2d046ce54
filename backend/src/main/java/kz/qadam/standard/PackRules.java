package kz.qadam.standard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.qadam.standard.PackMistake.Kind;

/** What must hold within one pack so that the engine can judge by it. */
final class PackRules {

  private final Map<CriterionId, Criterion> byId = new HashMap<>();
  private final List<PackMistake> mistakes = new ArrayList<>();

  private PackRules() {}

  /**
   * Refuses a pack that contradicts itself.
   *
   * @throws InvalidPackException everything found wrong, with its criterion
   */
  static void check(List<Zone> zones, List<Criterion> criteria, List<CriterionId> helpCriteria) {
    PackRules rules = new PackRules();
    rules.checkZones(zones, criteria);
    for (Criterion criterion : criteria) {
      if (rules.byId.put(criterion.id(), criterion) != null) {
        rules.mistakes.add(
            mistake(criterion.id(), "id", Kind.TWICE, criterion.id(), "occurs twice"));
      }
    }
    criteria.forEach(rules::checkReferences);
    helpCriteria.forEach(rules::checkHelp);
    if (!rules.mistakes.isEmpty()) {
      throw new InvalidPackException(rules.mistakes);
    }
  }

  private void checkHelp(CriterionId help) {
    Criterion criterion = byId.get(help);
    if (criterion == null || criterion.scope() != Scope.PLACE || criterion.unit().isNumeric()) {
      mistakes.add(
          new PackMistake(
              PackFiles.DESCRIPTION,
              "helpCriteria",
              Kind.HELP,
              help.value(),
              null,
              "criterion " + help + ", help: must be a presence about the whole place"));
    }
  }

  private void checkZones(List<Zone> zones, List<Criterion> criteria) {
    Map<ZoneId, Zone> zonesById = new HashMap<>();
    zones.forEach(zone -> zonesById.put(zone.id(), zone));
    for (Criterion criterion : criteria) {
      Zone zone = zonesById.get(criterion.zone());
      if (zone == null) {
        mistakes.add(
            mistake(
                criterion.id(),
                "zone",
                Kind.NO_ZONE,
                criterion.zone(),
                "no zone " + criterion.zone()));
      } else if (criterion.scope() == Scope.ENTRANCE && zone.scope() == Scope.PLACE) {
        mistakes.add(
            mistake(
                criterion.id(),
                "scope",
                Kind.ZONE_SCOPE,
                zone.id(),
                zone.id() + " is not judged per entrance"));
      }
    }
  }

  /** What a criterion names must be there and fit; of what does not, nothing more is asked. */
  private void checkReferences(Criterion criterion) {
    for (CriterionId fact : criterion.condition().facts()) {
      attempt(() -> checkCondition(criterion, fact));
    }
    attempt(() -> checkRead(criterion));
    attempt(() -> checkAlternative(criterion));
  }

  private void attempt(Runnable check) {
    try {
      check.run();
    } catch (InvalidPackException found) {
      mistakes.addAll(found.mistakes());
    }
  }

  private void checkCondition(Criterion criterion, CriterionId fact) {
    Criterion asked = getAsked(criterion, "condition", fact);
    if (asked.unit().isNumeric() || !asked.condition().asksForKindOnly()) {
      throw wrong(
          criterion,
          "condition",
          Kind.NOT_A_PRESENCE,
          fact,
          fact + " must be a presence that is always asked");
    }
  }

  private void checkRead(Criterion criterion) {
    Criterion read = getAsked(criterion, "reads", criterion.reads());
    if (read.unit() != criterion.unit() || read.scope() != criterion.scope()) {
      throw wrong(
          criterion,
          "reads",
          Kind.OTHER_MEASURE,
          read.id(),
          read.id() + " has another unit or scope");
    }
  }

  private Criterion getAsked(Criterion from, String column, CriterionId id) {
    Criterion found = byId.get(id);
    if (found == null) {
      throw wrong(from, column, Kind.NO_CRITERION, id, "no criterion " + id);
    }
    if (!found.isAsked() && !found.id().equals(from.id())) {
      throw wrong(from, column, Kind.NOT_ASKED, id, id + " is not asked");
    }
    if (found.scope() == Scope.ENTRANCE && from.scope() == Scope.PLACE) {
      throw wrong(from, column, Kind.PER_ENTRANCE, id, id + " differs between entrances");
    }
    // Each zone has its own worst entrance: a fact of another zone would be of another door.
    if (found.scope() == Scope.ENTRANCE && !found.zone().equals(from.zone())) {
      throw wrong(from, column, Kind.OTHER_ZONE, id, id + " is in another zone or scope");
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
      throw wrong(
          criterion,
          "alternative",
          Kind.NO_ONE_OF,
          alternative.of(),
          alternative.of() + " is no criterion of rule one-of");
    }
    if (!met.zone().equals(criterion.zone()) || met.scope() != criterion.scope()) {
      throw wrong(
          criterion,
          "alternative",
          Kind.OTHER_ZONE,
          met.id(),
          met.id() + " is in another zone or scope");
    }
    if (criterion.rule() instanceof Rule.OneOf) {
      throw wrong(criterion, "alternative", Kind.NESTED, met.id(), "alternatives do not nest");
    }
    if (!criterion.isJudged() && criterion.unit().isNumeric()) {
      throw wrong(criterion, "alternative", Kind.NUMBER_OPENS, met.id(), "a number opens no way");
    }
  }

  private static InvalidPackException wrong(
      Criterion criterion, String column, Kind kind, CriterionId value, String reason) {
    return new InvalidPackException(mistake(criterion.id(), column, kind, value, reason));
  }

  private static PackMistake mistake(
      CriterionId criterion, String column, Kind kind, Object value, String reason) {
    return new PackMistake(
        PackFiles.CRITERIA, criterion + ", " + column, kind, value.toString(), column, reason);
  }
}
