package kz.qadam.replay.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.qadam.bulk.RowCopy;
import kz.qadam.replay.FoundFlip;
import kz.qadam.standard.AccessRange;
import kz.qadam.standard.CriterionId;
import org.springframework.jdbc.core.ConnectionCallback;

/** Copies flips into their table; every value is a number, a code or a UUID. */
record FlipCopy(UUID replay, List<FoundFlip> flips) implements ConnectionCallback<Long> {

  FlipCopy {
    flips = List.copyOf(flips);
  }

  @Override
  public Long doInConnection(Connection connection) throws SQLException {
    return RowCopy.into(
        connection,
        "COPY replay_flips (replay_id, place_id, disability_group, territory_kato, from_worst,"
            + " from_best, to_worst, to_best, criteria) FROM STDIN",
        rows());
  }

  private String rows() {
    StringBuilder rows = new StringBuilder();
    for (FoundFlip found : flips) {
      rows.append(replay).append('\t');
      rows.append(found.place().value()).append('\t');
      rows.append(found.flip().group().code()).append('\t');
      rows.append(found.territory()).append('\t');
      appendRange(rows, found.flip().knownBefore());
      appendRange(rows, found.flip().knownAfter());
      rows.append(
          found.flip().causes().stream()
              .map(CriterionId::value)
              .collect(Collectors.joining(",", "{", "}\n")));
    }
    return rows.toString();
  }

  private static void appendRange(StringBuilder rows, Optional<AccessRange> range) {
    rows.append(range.map(r -> "" + FlipSql.number(r.worst())).orElse("\\N")).append('\t');
    rows.append(range.map(r -> "" + FlipSql.number(r.best())).orElse("\\N")).append('\t');
  }
}
