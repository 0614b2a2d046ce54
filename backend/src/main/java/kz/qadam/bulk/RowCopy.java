package kz.qadam.bulk;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows into a table by PostgreSQL's COPY, within the transaction of the connection. */
public final class RowCopy {

  private RowCopy() {}

  /** Writes all rows, piece by piece. */
  @FunctionalInterface
  public interface Rows {
    void writeTo(CopyIn copy) throws SQLException;
  }

  /**
   * All rows or, when writing one throws, none.
   *
   * @param statement {@code COPY … FROM STDIN}
   * @return how many rows the database took
   */
  public static long into(Connection connection, String statement, Rows rows) throws SQLException {
    CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
    try {
      rows.writeTo(copy);
      return copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  /** The same with rows in the text format: values between tabs, a line feed after each row. */
  public static long into(Connection connection, String statement, CharSequence rows)
      throws SQLException {
    return into(connection, statement, copy -> write(copy, rows));
  }

  /** Writes some rows in the text format. */
  public static void write(CopyIn copy, CharSequence rows) throws SQLException {
    byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
  }
}
