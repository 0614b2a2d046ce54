package kz.qadam.map.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import kz.qadam.map.internal.PlaceChanges;
import kz.qadam.place.PlaceId;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.stereotype.Repository;

/**
 * Waits on the channel {@code qadam_changes}; one connection is kept for it. A notification that
 * gets lost costs seconds, not the change: the log is asked after each wait.
 */
@Repository
class PostgresChanges implements PlaceChanges, DisposableBean {

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final JdbcTemplate jdbc;
  private final DataSource source;
  private @Nullable Connection listening;

  PostgresChanges(JdbcTemplate jdbc, DataSource source) {
    this.jdbc = jdbc;
    this.source = source;
  }

  @Override
  public void awaitChange(long seq) {
    try {
      if (listening == null) {
        listening = listen();
        return; // what came before is in the log
      }
      listening.unwrap(PGConnection.class).getNotifications((int) LONGEST_WAIT.toMillis());
    } catch (SQLException e) {
      JdbcUtils.closeConnection(listening);
      listening = null;
      throw jdbc.getExceptionTranslator().translate("LISTEN", null, e);
    }
  }

  private Connection listen() throws SQLException {
    Connection connection = source.getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("LISTEN qadam_changes");
    }
    return connection;
  }

  @Override
  public List<Change> listAfter(long seq) {
    return jdbc.query(
        "SELECT seq, place_id FROM change_log WHERE seq > ? ORDER BY seq",
        (row, _) -> {
          Long place = row.getObject("place_id", Long.class);
          return new Change(row.getLong("seq"), place == null ? null : new PlaceId(place));
        },
        seq);
  }

  @Override
  public long lastOfEverything(long seq) {
    Long last =
        jdbc.queryForObject(
            "SELECT coalesce(max(seq), 0) FROM change_log WHERE place_id IS NULL AND seq <= ?",
            Long.class,
            seq);
    return last == null ? 0 : last;
  }

  @Override
  public void pauseAfterFailure() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void destroy() {
    JdbcUtils.closeConnection(listening);
  }
}
