package kz.qadam.replay.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.qadam.place.PlaceId;
import kz.qadam.replay.FlipQuery;
import kz.qadam.replay.FoundFlip;
import kz.qadam.standard.AccessLevel;
import kz.qadam.standard.AccessRange;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.standard.PackComparison.Flip;
import kz.qadam.territory.KatoCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statement that reads flips: condition, values and what its rows mean. */
record FlipSql(String condition, List<Object> values) {

  FlipSql {
    values = List.copyOf(values);
  }

  static FlipSql of(FlipQuery query, Optional<FoundFlip> after) {
    StringBuilder condition = new StringBuilder("replay_id = ?");
    List<Object> values = new ArrayList<>();
    values.add(query.replay());
    query
        .group()
        .ifPresent(
            group -> {
              condition.append(" AND disability_group = ?");
              values.add(String.valueOf(group.code()));
            });
    query
        .territory()
        .ifPresent(
            code -> {
              condition.append(" AND territory_kato BETWEEN ? AND ?");
              values.add(code.firstWithin().value());
              values.add(code.lastWithin().value());
            });
    query
        .criterion()
        .ifPresent(
            criterion -> {
              condition.append(" AND ? = ANY (criteria)");
              values.add(criterion.value());
            });
    after.ifPresent(
        last -> {
          condition.append(" AND (place_id, disability_group) > (?, ?::char)");
          values.add(last.place().value());
          values.add(String.valueOf(last.flip().group().code()));
        });
    return new FlipSql(condition.toString(), values);
  }

  JdbcClient.StatementSpec statement(JdbcClient sql, String limit) {
    return sql.sql(
            "SELECT * FROM replay_flips WHERE "
                + condition
                + " ORDER BY place_id, disability_group"
                + limit)
        .params(values);
  }

  static FoundFlip read(ResultSet row) throws SQLException {
    List<CriterionId> causes =
        Stream.of((String[]) row.getArray("criteria").getArray()).map(CriterionId::new).toList();
    return new FoundFlip(
        new PlaceId(row.getLong("place_id")),
        new KatoCode(row.getString("territory_kato")),
        new Flip(
            DisabilityGroup.of(row.getString("disability_group").charAt(0)),
            range(row, "from"),
            range(row, "to"),
            causes));
  }

  static @Nullable AccessRange range(ResultSet row, String side) throws SQLException {
    Integer worst = row.getObject(side + "_worst", Integer.class);
    Integer best = row.getObject(side + "_best", Integer.class);
    return worst == null || best == null ? null : new AccessRange(level(worst), level(best));
  }

  private static AccessLevel level(int stored) {
    return switch (stored) {
      case 0 -> AccessLevel.INACCESSIBLE;
      case 1 -> AccessLevel.CONDITIONAL;
      case 2 -> AccessLevel.PARTIAL;
      case 3 -> AccessLevel.ACCESSIBLE;
      default -> throw new IllegalStateException("stored level " + stored);
    };
  }

  /** The number that {@link #read} turns back. */
  static int number(AccessLevel level) {
    return switch (level) {
      case INACCESSIBLE -> 0;
      case CONDITIONAL -> 1;
      case PARTIAL -> 2;
      case ACCESSIBLE -> 3;
    };
  }
}
