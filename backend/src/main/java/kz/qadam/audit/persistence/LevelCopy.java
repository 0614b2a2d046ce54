package kz.qadam.audit.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import kz.qadam.audit.internal.PlaceLevel;
import kz.qadam.bulk.RowCopy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;

/** Copies computed levels into a table; every value is a number, a code, a UUID or an instant. */
record LevelCopy(String table, List<PlaceLevel> levels) implements ConnectionCallback<Long> {

  LevelCopy {
    levels = List.copyOf(levels);
  }

  @Override
  public Long doInConnection(Connection connection) throws SQLException {
    return RowCopy.into(
        connection,
        "COPY "
            + table
            + " (place_id, disability_group, pack_id, worst, best, audit_id, valid_from, valid_to)"
            + " FROM STDIN",
        rows());
  }

  private String rows() {
    StringBuilder rows = new StringBuilder();
    for (PlaceLevel level : levels) {
      rows.append(level.place().value()).append('\t');
      rows.append(level.group().code()).append('\t');
      rows.append(level.packId()).append('\t');
      rows.append(LevelNumber.of(level.range().worst())).append('\t');
      rows.append(LevelNumber.of(level.range().best())).append('\t');
      rows.append(level.audit().value()).append('\t');
      rows.append(level.validFrom()).append('\t');
      rows.append(orNull(level.validTo())).append('\n');
    }
    return rows.toString();
  }

  private static String orNull(@Nullable Instant instant) {
    return instant == null ? "\\N" : instant.toString();
  }
}
