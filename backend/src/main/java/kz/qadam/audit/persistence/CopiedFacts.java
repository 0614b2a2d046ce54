package kz.qadam.audit.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.qadam.audit.PlaceFactsStream;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.Observation;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads portions of places while workers are at earlier ones. */
@Repository
class CopiedFacts implements PlaceFactsStream {

  private static final int PLACES_AT_ONCE = 500;

  /** Of these only single measurements are read. */
  private static final int PLACES_SOUGHT_AT_ONCE = 10_000;

  private static final String PORTION =
      "SELECT max(place_id) AS last, count(*) AS places FROM (SELECT DISTINCT a.place_id "
          + CopiedVisits.COUNTED
          + " AND a.place_id > ? ORDER BY a.place_id LIMIT ?) portion";

  private final JdbcTemplate jdbc;

  CopiedFacts(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Places with an id in (after, last]; none when {@code places} is 0. */
  private record Portion(long after, long last, long places) {

    String condition() {
      return "a.place_id > " + after + " AND a.place_id <= " + last;
    }
  }

  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public <R> void forEachPlace(Worker<R> worker) {
    worker.begin(extent());
    preferIndexes();
    CopiedObservations known = new CopiedObservations();
    try (PortionWorkers<R> workers = new PortionWorkers<>(worker::take)) {
      Portion portion = portion(0, PLACES_AT_ONCE);
      while (portion.places() > 0) {
        readAndWork(portion.condition(), known, worker, workers);
        portion = portion(portion.last(), PLACES_AT_ONCE);
      }
      workers.finish();
    }
  }

  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public <R> void forEachPlace(Sought sought, Worker<R> worker) {
    Extent extent = extent();
    worker.begin(extent);
    if (sought.criteria().isEmpty()) {
      worker.passOver(extent.places());
      return;
    }
    preferIndexes();
    CopiedObservations known = new CopiedObservations();
    try (PortionWorkers<R> workers = new PortionWorkers<>(worker::take)) {
      Portion portion = portion(0, PLACES_SOUGHT_AT_ONCE);
      while (portion.places() > 0) {
        SortedSet<Long> found = find(portion, sought, known);
        worker.passOver(portion.places() - found.size());
        for (List<Long> some : pieces(found)) {
          readAndWork(isOneOf(some), known, worker, workers);
        }
        portion = portion(portion.last(), PLACES_SOUGHT_AT_ONCE);
      }
      workers.finish();
    }
  }

  /** A portion is small: the indexes lead to it, and a plan for all rows would read them anew. */
  private void preferIndexes() {
    jdbc.execute("SET LOCAL enable_hashjoin = off");
    jdbc.execute("SET LOCAL enable_mergejoin = off");
    jdbc.execute("SET LOCAL enable_seqscan = off");
  }

  private Extent extent() {
    Long seq = jdbc.queryForObject("SELECT last_seq FROM change_counter", Long.class);
    Long places =
        jdbc.queryForObject(
            "SELECT count(DISTINCT a.place_id) " + CopiedVisits.COUNTED, Long.class);
    return new Extent(Objects.requireNonNull(seq), Objects.requireNonNull(places));
  }

  private Portion portion(long after, int most) {
    Portion portion =
        jdbc.queryForObject(
            PORTION,
            (row, _) -> new Portion(after, row.getLong("last"), row.getLong("places")),
            after,
            most);
    return Objects.requireNonNull(portion);
  }

  private <R> void readAndWork(
      String places, CopiedObservations known, Worker<R> worker, PortionWorkers<R> workers) {
    CopiedVisits visits = CopiedVisits.read(jdbc, places, known);
    workers.add(() -> visits.places().stream().map(worker::work).toList());
  }

  private SortedSet<Long> find(Portion portion, Sought sought, CopiedObservations known) {
    String query =
        "SELECT a.place_id, o.criterion_id, o.value, o.unit "
            + CopiedVisits.withObservations(
                "AND o.state = 'measured' AND o.criterion_id IN (%s) AND %s"
                    .formatted(quoted(sought.criteria()), portion.condition()));
    SortedSet<Long> found = new TreeSet<>();
    CopiedRows.forEach(
        jdbc,
        query,
        row -> {
          long place = row.bigint();
          CriterionId criterion = known.criterion(row.shortText());
          long thousandths = Objects.requireNonNull(row.thousandths());
          Observation.Measured measured = known.measured(thousandths, row.shortText());
          if (sought.leads().test(criterion, measured)) {
            found.add(place);
          }
        });
    return found;
  }

  /** Ids are capital letters, digits and hyphens: see {@link CriterionId}. */
  private static String quoted(Collection<CriterionId> criteria) {
    return criteria.stream().map(id -> "'" + id + "'").collect(Collectors.joining(", "));
  }

  private static String isOneOf(List<Long> places) {
    return places.stream()
        .map(String::valueOf)
        .collect(Collectors.joining(",", "a.place_id = ANY ('{", "}')"));
  }

  private static List<List<Long>> pieces(SortedSet<Long> places) {
    List<Long> all = List.copyOf(places);
    List<List<Long>> pieces = new ArrayList<>();
    for (int i = 0; i < all.size(); i += PLACES_AT_ONCE) {
      pieces.add(all.subList(i, Math.min(i + PLACES_AT_ONCE, all.size())));
    }
    return pieces;
  }
}
