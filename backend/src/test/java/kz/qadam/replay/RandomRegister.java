package kz.qadam.replay;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.Criterion;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.Observation;
import kz.qadam.standard.PlaceFacts;
import kz.qadam.standard.PlaceTraits;
import kz.qadam.standard.Rule;
import kz.qadam.standard.Scope;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Places with audits made up from a seed, written straight into the tables, and beside them what is
 * known of each place, put together here without any code of the service.
 */
final class RandomRegister {

  private static final List<String> KINDS =
      List.of("EDU.school", "HLT.pharmacy", "TRN.stop", "FIN.atm", "GOV.akimat", "REC.park");
  private static final List<String> TERRITORIES = List.of("750000000", "710000000", "350000000");

  private final JdbcTemplate jdbc;
  private final StandardPack pack;
  private final Random random;
  private final long reviewer;
  private final Map<PlaceId, PlaceFacts> known = new LinkedHashMap<>();
  private final List<Object[]> audits = new ArrayList<>();
  private final List<Object[]> observations = new ArrayList<>();
  private final List<Object[]> decisions = new ArrayList<>();
  private int auditCount;

  RandomRegister(JdbcTemplate jdbc, StandardPack pack, long reviewer, long seed) {
    this.jdbc = jdbc;
    this.pack = pack;
    this.random = new Random(seed);
    this.reviewer = reviewer;
  }

  /** One answer with when it was seen and in which order it came. */
  private record Seen(Observation observation, LocalDate on, int order) {

    boolean isBetterThan(Seen other) {
      if (observation.isReal() != other.observation.isReal()) {
        return observation.isReal();
      }
      return on.equals(other.on) ? order > other.order : on.isAfter(other.on);
    }
  }

  private record Question(int entrance, CriterionId criterion) {}

  /** What counts of all places; the same object for each call. */
  Map<PlaceId, PlaceFacts> known() {
    return known;
  }

  int auditCount() {
    return auditCount;
  }

  void fill(int places) {
    for (int i = 0; i < places; i++) {
      addPlace(i);
    }
    jdbc.batchUpdate(
        """
        INSERT INTO audits (id, place_id, pack_id, pack_version, auditor_name, visited_on, status,
          submitted_at, entrances) VALUES (?, ?, ?, ?, 'А. Серік', ?, 'submitted', ?, ?)""",
        audits);
    jdbc.batchUpdate(
        """
        INSERT INTO observations (audit_id, entrance, criterion_id, state, value, unit, reason)
        VALUES (?, ?, ?, ?, ?, ?, ?)""",
        observations);
    jdbc.batchUpdate(
        """
        INSERT INTO audit_decisions (audit_id, outcome, reason, decided_by, decided_at)
        VALUES (?, ?, ?, ?, now())""",
        decisions);
  }

  private void addPlace(int number) {
    String kind = KINDS.get(random.nextInt(KINDS.size()));
    Integer storeys = random.nextInt(4) == 0 ? null : 1 + random.nextInt(3);
    Integer year = random.nextInt(3) == 0 ? null : 2005 + random.nextInt(20);
    boolean isRemoved = random.nextInt(20) == 0;
    Long id =
        jdbc.queryForObject(
            """
            INSERT INTO places (source, source_id, kind, name_kk, geom, storeys, commissioned_year,
              owner_class, owner_basis, territory_kato, territory_basis, content_hash, removed_at)
            VALUES ('test', ?, ?, 'нысан', ST_SetSRID(ST_Point(76.95, 43.25), 4326), ?, ?,
              'local_executive', 'stated', ?, 'stated', '\\x00', CASE WHEN ? THEN now() END)
            RETURNING id""",
            Long.class,
            "replay/" + number,
            kind,
            storeys,
            year,
            TERRITORIES.get(random.nextInt(TERRITORIES.size())),
            isRemoved);
    PlaceId place = new PlaceId(Objects.requireNonNull(id));
    PlaceTraits traits = new PlaceTraits(kind, storeys, year);
    PlaceFacts facts = visit(place, traits);
    if (!isRemoved) {
      known.put(place, facts);
    }
  }

  private PlaceFacts visit(PlaceId place, PlaceTraits traits) {
    Map<Question, Seen> best = new HashMap<>();
    Integer entrances = null;
    LocalDate latest = LocalDate.MIN;
    int visits = 1 + random.nextInt(3);
    for (int order = 0; order < visits; order++) {
      LocalDate day = LocalDate.of(2026, 1 + random.nextInt(3), 1 + random.nextInt(3));
      Integer counted = random.nextInt(5) == 0 ? null : Integer.valueOf(1 + random.nextInt(3));
      boolean counts = random.nextInt(6) > 0;
      Map<Question, Observation> seen = audit(place, day, counted, order, counts);
      if (counts) {
        for (Map.Entry<Question, Observation> answer : seen.entrySet()) {
          Seen now = new Seen(answer.getValue(), day, order);
          best.merge(answer.getKey(), now, (a, b) -> a.isBetterThan(b) ? a : b);
        }
        if (!day.isBefore(latest)) {
          latest = day;
          entrances = counted;
        }
      }
    }
    return facts(traits, best, entrances);
  }

  private static PlaceFacts facts(
      PlaceTraits traits, Map<Question, Seen> best, @Nullable Integer entrances) {
    Map<CriterionId, Observation> whole = new HashMap<>();
    SortedMap<Integer, Map<CriterionId, Observation>> each = new TreeMap<>();
    for (int number = 1; entrances != null && number <= entrances; number++) {
      each.put(number, new HashMap<>());
    }
    best.forEach(
        (question, seen) -> {
          if (question.entrance() == 0) {
            whole.put(question.criterion(), seen.observation());
          } else if (entrances == null || question.entrance() <= entrances) {
            each.computeIfAbsent(question.entrance(), _ -> new HashMap<>())
                .put(question.criterion(), seen.observation());
          }
        });
    return new PlaceFacts(traits, whole, each);
  }

  private Map<Question, Observation> audit(
      PlaceId place, LocalDate day, @Nullable Integer entrances, int order, boolean counts) {
    UUID id = new UUID(random.nextLong(), random.nextLong());
    Instant submitted = Instant.parse("2026-04-01T00:00:00Z").plusSeconds(order);
    audits.add(
        new Object[] {
          id,
          place.value(),
          pack.id(),
          pack.version(),
          Date.valueOf(day),
          submitted.atOffset(ZoneOffset.UTC),
          entrances
        });
    auditCount++;
    if (!counts) {
      decisions.add(new Object[] {id, "returned", "қате", reviewer});
    } else if (random.nextBoolean()) {
      decisions.add(new Object[] {id, "accepted", null, reviewer});
    }
    Map<Question, Observation> seen = new HashMap<>();
    // A share of each visit: some places are known throughout, others hardly.
    int share = random.nextInt(11);
    for (Criterion criterion : pack.criteria()) {
      if (criterion.isAsked() && random.nextInt(10) < share) {
        int entrance = criterion.scope() == Scope.PLACE ? 0 : random.nextInt(4);
        Observation answer = answer(criterion);
        seen.put(new Question(entrance, criterion.id()), answer);
        observations.add(row(id, entrance, criterion.id(), answer));
      }
    }
    return seen;
  }

  private Observation answer(Criterion criterion) {
    int kind = random.nextInt(20);
    if (kind == 0) {
      return new Observation.NotObserved("closed");
    }
    if (kind == 1) {
      return new Observation.NotApplicable("no_such_thing");
    }
    if (!criterion.unit().isNumeric()) {
      return random.nextInt(10) > 0 ? new Observation.Present() : new Observation.Absent();
    }
    List<Unit> units = criterion.unit().alternatives();
    Unit unit = random.nextInt(4) == 0 ? units.get(random.nextInt(units.size())) : criterion.unit();
    return new Observation.Measured(near(criterion, unit), unit);
  }

  /** Mostly what the norm asks for, sometimes a little beside it. */
  private BigDecimal near(Criterion criterion, Unit unit) {
    BigDecimal norm =
        switch (criterion.rule()) {
          case Rule.AtLeast(BigDecimal least, var _) -> least;
          case Rule.AtMost(BigDecimal most, var _) -> most;
          case Rule.Between(BigDecimal least, var _) -> least;
          case Rule.Required _, Rule.Recorded _, Rule.OneOf _ -> BigDecimal.TEN;
        };
    BigDecimal factor =
        BigDecimal.valueOf(random.nextInt(8) > 0 ? 100 : 90 + random.nextInt(20), 2);
    BigDecimal value =
        criterion.unit().convert(norm.multiply(factor).max(new BigDecimal("0.1")), unit);
    BigDecimal most = unit.most().min(value);
    return plain(most.setScale(3, java.math.RoundingMode.HALF_UP));
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.setScale(Math.max(0, stripped.scale()));
  }

  private static Object[] row(UUID audit, int entrance, CriterionId criterion, Observation answer) {
    return switch (answer) {
      case Observation.Measured(BigDecimal value, Unit unit) ->
          row(audit, entrance, criterion, "measured", value, unit.symbol(), null);
      case Observation.Present _ -> row(audit, entrance, criterion, "present", null, null, null);
      case Observation.Absent _ -> row(audit, entrance, criterion, "absent", null, null, null);
      case Observation.NotApplicable(String reason) ->
          row(audit, entrance, criterion, "not_applicable", null, null, reason);
      case Observation.NotObserved(String reason) ->
          row(audit, entrance, criterion, "not_observed", null, null, reason);
    };
  }

  private static Object[] row(
      UUID audit,
      int entrance,
      CriterionId criterion,
      String state,
      @Nullable BigDecimal value,
      @Nullable String unit,
      @Nullable String reason) {
    return new Object[] {audit, entrance, criterion.value(), state, value, unit, reason};
  }
}
