package kz.qadam.indicator.persistence;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.function.Function;
import kz.qadam.indicator.Indicator;
import kz.qadam.indicator.NumeratorRule;
import kz.qadam.indicator.Population;
import kz.qadam.indicator.Readings;
import kz.qadam.indicator.Readings.AssumedOwner;
import kz.qadam.indicator.Readings.Counted;
import kz.qadam.indicator.Readings.OwnerLimit;
import kz.qadam.standard.AccessState;
import kz.qadam.standard.DisabilityGroup;

/**
 * One common table, {@code units}, from which both the counts and the lists are read, and the
 * conditions on its rows; so a number and the list behind it cannot disagree.
 *
 * <p>Parameters: {@code first} and {@code last} KATO code of the territory, {@code asOf} the day,
 * {@code until} the first instant after it, {@code pack} the standard pack.
 */
final class UnitsSql {

  /** A place that was changed since is read from its version of that time. */
  static final String UNITS =
      """
      WITH register AS (
        SELECT p.id AS place_id, p.kind, p.name_kk, p.name_ru, p.name_en,
               p.address_kk, p.address_ru, p.address_en,
               p.owner_class, p.owner_basis, p.territory_kato, p.territory_basis
        FROM places p
        WHERE p.territory_kato BETWEEN :first AND :last
          AND p.recorded_at < :until AND (p.removed_at IS NULL OR p.removed_at >= :until)
        UNION ALL
        SELECT v.place_id, v.content->>'kind',
               v.content->>'name_kk', v.content->>'name_ru', v.content->>'name_en',
               v.content->>'address_kk', v.content->>'address_ru', v.content->>'address_en',
               v.content->>'owner_class', v.content->>'owner_basis', v.content->>'territory_kato',
               v.content->>'territory_basis'
        FROM place_versions v
        WHERE v.content->>'territory_kato' BETWEEN :first AND :last
          AND v.recorded_at < :until AND v.replaced_at >= :until
          AND (v.content->>'removed_at' IS NULL
               OR (v.content->>'removed_at')::timestamptz >= :until)
      ), levels AS (
        SELECT l.place_id,
               max(l.worst) FILTER (WHERE l.disability_group = 'K') AS worst_k,
               max(l.best) FILTER (WHERE l.disability_group = 'K') AS best_k,
               max(l.worst) FILTER (WHERE l.disability_group = 'O') AS worst_o,
               max(l.best) FILTER (WHERE l.disability_group = 'O') AS best_o,
               max(l.worst) FILTER (WHERE l.disability_group = 'S') AS worst_s,
               max(l.best) FILTER (WHERE l.disability_group = 'S') AS best_s,
               max(l.worst) FILTER (WHERE l.disability_group = 'G') AS worst_g,
               max(l.best) FILTER (WHERE l.disability_group = 'G') AS best_g,
               max(l.worst) FILTER (WHERE l.disability_group = 'U') AS worst_u,
               max(l.best) FILTER (WHERE l.disability_group = 'U') AS best_u
        FROM place_levels l
        WHERE l.pack_id = :pack
          AND l.valid_from < :until AND (l.valid_to IS NULL OR l.valid_to >= :until)
        GROUP BY l.place_id
      ), promises AS (
        SELECT c.id AS commitment_id, c.place_id, c.service_id, c.document_number,
               c.accepted_on, c.due_on,
               CASE WHEN c.confirmed_on <= :asOf
                     AND coalesce(c.confirmation_recorded_at, c.recorded_at) < :until
                    THEN c.confirmed_on
                    WHEN l.confirmed_on <= :asOf THEN l.confirmed_on END AS confirmed_on
        FROM commitments c
        LEFT JOIN lapsed_confirmations l ON l.commitment_id = c.id
          AND l.recorded_at < :until AND l.lapsed_at >= :until
        WHERE c.accepted_on <= :asOf AND c.recorded_at < :until
      ), units AS (
        SELECT r.*, 0::bigint AS service_id,
               NULL::text AS service_kk, NULL::text AS service_ru, NULL::text AS service_en,
               c.commitment_id, c.document_number, c.accepted_on, c.due_on, c.confirmed_on,
               l.worst_k, l.best_k, l.worst_o, l.best_o, l.worst_s, l.best_s,
               l.worst_g, l.best_g, l.worst_u, l.best_u
        FROM register r
        LEFT JOIN promises c ON c.place_id = r.place_id AND c.service_id IS NULL
        LEFT JOIN levels l ON l.place_id = r.place_id
        UNION ALL
        SELECT r.*, s.id, s.name_kk, s.name_ru, s.name_en,
               c.commitment_id, c.document_number, c.accepted_on, c.due_on, c.confirmed_on,
               NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
        FROM register r
        JOIN services s ON s.place_id = r.place_id AND s.recorded_at < :until
        LEFT JOIN promises c ON c.place_id = r.place_id AND c.service_id = s.id
      )
      """;

  static final String IS_PLACE = "service_id = 0";

  private static final String OF_EXECUTIVE_BODY =
      "owner_class IN ('central_executive', 'local_executive')";

  private static final String OF_UNKNOWN_OWNER = "owner_class = 'unknown'";

  private static final String OF_ASSUMED_OWNER = "owner_basis = 'assumed'";

  /** Stored value of the best level. */
  static final int ACCESSIBLE = 3;

  private UnitsSql() {}

  /** The unit surely belongs. */
  static String member(Indicator indicator, Readings readings) {
    return ofKinds(indicator, member(indicator.population(), readings));
  }

  private static String member(Population population, Readings readings) {
    return switch (population) {
      case PLACES -> IS_PLACE;
      case ALL_OWNERS -> counted(readings);
      case EXECUTIVE_BODIES ->
          "%s AND (%s OR %s)".formatted(counted(readings), free(readings), executive(readings));
    };
  }

  /** The unit may or may not belong: its owner is not known for sure. */
  static String doubtful(Indicator indicator, Readings readings) {
    return ofKinds(indicator, doubtful(indicator.population(), readings));
  }

  private static String doubtful(Population population, Readings readings) {
    return switch (population) {
      case PLACES, ALL_OWNERS -> "false";
      case EXECUTIVE_BODIES ->
          "%s AND NOT (%s) AND (%s)"
              .formatted(counted(readings), free(readings), openOwner(readings));
    };
  }

  /** Codes of kinds are letters, dots and underscores, checked by their type. */
  private static String ofKinds(Indicator indicator, String condition) {
    if (indicator.kinds().isEmpty()) {
      return condition;
    }
    return indicator.kinds().stream()
        .map(
            kind ->
                kind.contains(".") ? "kind = '" + kind + "'" : "starts_with(kind, '" + kind + ".')")
        .collect(joining(" OR ", "(" + condition + ") AND (", ")"));
  }

  private static String counted(Readings readings) {
    return readings.counted() == Counted.PLACES ? IS_PLACE : "true";
  }

  /** Units that the owner limit does not reach. */
  private static String free(Readings readings) {
    return readings.ownerLimit() == OwnerLimit.PLACES ? "NOT " + IS_PLACE : "false";
  }

  private static String executive(Readings readings) {
    return readings.assumedOwner() == AssumedOwner.COUNTED
        ? OF_EXECUTIVE_BODY
        : OF_EXECUTIVE_BODY + " AND NOT " + OF_ASSUMED_OWNER;
  }

  private static String openOwner(Readings readings) {
    return readings.assumedOwner() == AssumedOwner.COUNTED
        ? OF_UNKNOWN_OWNER
        : OF_UNKNOWN_OWNER + " OR " + OF_ASSUMED_OWNER;
  }

  /** The unit meets the condition, whatever the unknown turns out to be. */
  static String sure(NumeratorRule rule) {
    return switch (rule) {
      case NumeratorRule.AcceptedCommitment _ -> "commitment_id IS NOT NULL";
      case NumeratorRule.ConfirmedCommitment _ -> "confirmed_on IS NOT NULL";
      case NumeratorRule.Assessed _ ->
          "coalesce(worst_k, worst_o, worst_s, worst_g, worst_u) IS NOT NULL";
      case NumeratorRule.Accessible(DisabilityGroup group) ->
          "coalesce(" + worst(group) + " = " + ACCESSIBLE + ", false)";
      case NumeratorRule.AccessibleToAll _ ->
          ofEachGroup(group -> "coalesce(" + worst(group) + " = " + ACCESSIBLE + ", false)");
    };
  }

  /** The unit meets the condition if every unknown turns out well. */
  static String possible(NumeratorRule rule) {
    return switch (rule) {
      case NumeratorRule.Accessible(DisabilityGroup group) ->
          "coalesce(" + best(group) + " = " + ACCESSIBLE + ", true)";
      case NumeratorRule.AccessibleToAll _ ->
          ofEachGroup(group -> "coalesce(" + best(group) + " = " + ACCESSIBLE + ", true)");
      default -> sure(rule);
    };
  }

  private static String ofEachGroup(Function<DisabilityGroup, String> condition) {
    return Arrays.stream(DisabilityGroup.values())
        .map(condition)
        .collect(joining(" AND ", "(", ")"));
  }

  /** The place stands at this level for the group. */
  static String atLevel(DisabilityGroup group, AccessState state) {
    String worst = worst(group);
    String best = best(group);
    return IS_PLACE
        + " AND "
        + switch (state) {
          case NOT_ASSESSED -> worst + " IS NULL";
          case UNDECIDED -> worst + " < " + best;
          case INACCESSIBLE -> best + " = 0";
          case CONDITIONAL -> worst + " = 1 AND " + best + " = 1";
          case PARTIAL -> worst + " = 2 AND " + best + " = 2";
          case ACCESSIBLE -> worst + " = " + ACCESSIBLE;
        };
  }

  static String worst(DisabilityGroup group) {
    return "worst_" + Character.toLowerCase(group.code());
  }

  static String best(DisabilityGroup group) {
    return "best_" + Character.toLowerCase(group.code());
  }
}
