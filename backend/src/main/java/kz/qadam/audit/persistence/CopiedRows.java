package kz.qadam.audit.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Runs a binary COPY, which costs a fraction of what rows of a result set do. */
final class CopiedRows {

  private CopiedRows() {}

  /**
   * @param query without parameters: a COPY takes none
   * @param taker reads every column of the row it is given
   */
  static void forEach(JdbcTemplate jdbc, String query, Consumer<CopiedRow> taker) {
    jdbc.execute(
        (ConnectionCallback<Boolean>)
            connection -> {
              copyOut(connection, "COPY (" + query + ") TO STDOUT (FORMAT binary)", taker);
              return true;
            });
  }

  private static void copyOut(Connection connection, String copy, Consumer<CopiedRow> taker)
      throws SQLException {
    CopyOut out = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy);
    try {
      CopiedRow row = new CopiedRow();
      for (byte[] sent = out.readFromCopy(); sent != null; sent = out.readFromCopy()) {
        row.take(sent);
        while (row.next()) {
          taker.accept(row);
        }
      }
    } finally {
      if (out.isActive()) {
        out.cancelCopy();
      }
    }
  }
}
