package kz.qadam.replay.persistence;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import kz.qadam.replay.FlipCounts;
import kz.qadam.replay.FlipCounts.Move;
import kz.qadam.standard.AccessRange;
import kz.qadam.standard.AccessState;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.territory.KatoCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the flips of one replay. */
final class FlipCounter {

  private static final Comparator<Move> ORDER =
      Comparator.comparing(Move::group).thenComparing(Move::from).thenComparing(Move::to);

  private final JdbcClient sql;

  FlipCounter(JdbcClient sql) {
    this.sql = sql;
  }

  FlipCounts count(UUID replay) {
    long places =
        sql.sql("SELECT count(DISTINCT place_id) FROM replay_flips WHERE replay_id = ?")
            .param(replay)
            .query(Long.class)
            .single();
    return new FlipCounts(
        places,
        counts(
            "SELECT disability_group, count(*) FROM replay_flips WHERE replay_id = ? GROUP BY 1",
            replay,
            code -> DisabilityGroup.of(code.charAt(0))),
        counts(
            """
            SELECT left(territory_kato, 2) || '0000000', count(DISTINCT place_id)
            FROM replay_flips WHERE replay_id = ? GROUP BY 1""",
            replay,
            KatoCode::new),
        counts(
            """
            SELECT criterion, count(*) FROM replay_flips, unnest(criteria) AS criterion
            WHERE replay_id = ? GROUP BY 1""",
            replay,
            CriterionId::new),
        moves(replay));
  }

  private <K> Map<K, Long> counts(String query, UUID replay, Function<String, K> key) {
    Map<K, Long> counts = new LinkedHashMap<>();
    sql.sql(query + " ORDER BY 1")
        .param(replay)
        .query(
            row -> {
              counts.put(key.apply(row.getString(1)), row.getLong(2));
            });
    return counts;
  }

  /** Ranges that are open in different ways are one state; such a move goes from it to itself. */
  private List<Move> moves(UUID replay) {
    SortedMap<Move, Long> moves = new TreeMap<>(ORDER);
    sql.sql(
            """
            SELECT disability_group, from_worst, from_best, to_worst, to_best, count(*) AS places
            FROM replay_flips WHERE replay_id = ? GROUP BY 1, 2, 3, 4, 5""")
        .param(replay)
        .query(
            row -> {
              Move move =
                  new Move(
                      DisabilityGroup.of(row.getString("disability_group").charAt(0)),
                      state(FlipSql.range(row, "from")),
                      state(FlipSql.range(row, "to")),
                      0);
              moves.merge(move, row.getLong("places"), Long::sum);
            });
    return moves.entrySet().stream()
        .map(
            entry ->
                new Move(
                    entry.getKey().group(),
                    entry.getKey().from(),
                    entry.getKey().to(),
                    entry.getValue()))
        .toList();
  }

  private static AccessState state(@Nullable AccessRange range) {
    return range == null ? AccessState.NOT_ASSESSED : AccessState.of(range);
  }
}
