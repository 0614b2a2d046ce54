package kz.qadam.demo.persistence;

import java.sql.SQLException;
import java.util.List;
import kz.qadam.bulk.RowCopy;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Fills tables by COPY, in the caller's transaction. Keys that would be checked row by row are
 * taken off first and put back as they were, so nothing is committed unless they hold.
 */
@Component
class BulkTables {

  private final JdbcTemplate jdbc;

  BulkTables(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Gives all rows of one table. */
  @FunctionalInterface
  interface RowSource {
    void writeTo(CopyRows rows) throws SQLException;
  }

  private record Key(String name, String definition) {}

  /**
   * Adds rows to a table.
   *
   * @param target table with the columns in the order of the rows, e.g. {@code audits (id, note)}
   */
  void copy(String target, RowSource source) {
    jdbc.execute(
        (ConnectionCallback<Long>)
            connection ->
                RowCopy.into(
                    connection, "COPY " + target + " FROM STDIN", copy -> write(copy, source)));
  }

  /** The same for a table that nothing refers to, without its keys meanwhile. */
  void copyWithoutKeys(String table, String columns, RowSource source) {
    List<Key> keys =
        jdbc.query(
            """
            SELECT quote_ident(conname), pg_get_constraintdef(oid) FROM pg_constraint
            WHERE conrelid = ?::regclass AND contype IN ('p', 'f') ORDER BY contype DESC""",
            (row, _) -> new Key(row.getString(1), row.getString(2)),
            table);
    keys.forEach(key -> jdbc.execute("ALTER TABLE " + table + " DROP CONSTRAINT " + key.name()));
    copy(table + " " + columns, source);
    keys.forEach(
        key ->
            jdbc.execute(
                "ALTER TABLE " + table + " ADD CONSTRAINT " + key.name() + " " + key.definition()));
  }

  private static void write(CopyIn copy, RowSource source) throws SQLException {
    CopyRows rows = new CopyRows(copy);
    source.writeTo(rows);
    rows.flush();
  }
}
