package kz.qadam.place.persistence;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes the indexes and keys off {@code places} before a large import and puts the very same back
 * after it, in the import's transaction: building and looking up once is several times faster than
 * with each row, and nothing is committed unless every key holds.
 *
 * <p>CHECK constraints stay: the database tests each row while the reader prepares the next ones.
 * The primary key stays: other tables refer to it. So does, for a source that the register already
 * has, the key by which its places are found again.
 */
@Component
class PlacesRebuild {

  private static final String SOURCE_KEY = "places_source_id_source_uq";

  /** PostgreSQL sorts an index of a million rows in memory with this much. */
  private static final String WORKING_MEMORY = "256MB";

  private final JdbcClient sql;

  PlacesRebuild(JdbcClient sql) {
    this.sql = sql;
  }

  /** What was taken off. */
  record Removed(List<Definition> constraints, List<Definition> indexes) {}

  /** A constraint or index by name, with the SQL that makes it. */
  record Definition(String name, String sql) {}

  /** Takes them off, the source's key included. */
  Removed removeAll() {
    return remove(constraints());
  }

  /** Takes them off except the source's key. */
  Removed removeAllButSourceKey() {
    return remove(
        constraints().stream().filter(constraint -> !constraint.name.equals(SOURCE_KEY)).toList());
  }

  /** Puts back what was taken off. */
  void restore(Removed removed) {
    sql.sql("SET LOCAL maintenance_work_mem = '" + WORKING_MEMORY + "'").update();
    alterPlaces(removed.constraints, "ADD CONSTRAINT %s %s");
    removed.indexes.forEach(index -> sql.sql(index.sql).update());
    sql.sql("ANALYZE places").update();
  }

  private Removed remove(List<Definition> constraints) {
    List<Definition> indexes = indexes();
    alterPlaces(constraints, "DROP CONSTRAINT %s");
    indexes.forEach(index -> sql.sql("DROP INDEX " + index.name).update());
    return new Removed(constraints, indexes);
  }

  private void alterPlaces(List<Definition> constraints, String action) {
    String actions =
        constraints.stream()
            .map(constraint -> action.formatted(constraint.name, constraint.sql))
            .collect(Collectors.joining(", "));
    sql.sql("ALTER TABLE places " + actions).update();
  }

  private List<Definition> constraints() {
    return definitions(
        """
        SELECT quote_ident(conname), pg_get_constraintdef(oid) FROM pg_constraint
        WHERE conrelid = 'places'::regclass AND contype IN ('f', 'u') ORDER BY conname
        """);
  }

  /** Those that are no constraint's own. */
  private List<Definition> indexes() {
    return definitions(
        """
        SELECT quote_ident(c.relname), pg_get_indexdef(i.indexrelid)
        FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
        WHERE i.indrelid = 'places'::regclass
          AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid
                          AND k.conrelid = i.indrelid)
        ORDER BY c.relname
        """);
  }

  private List<Definition> definitions(String query) {
    return sql.sql(query)
        .query((row, n) -> new Definition(row.getString(1), row.getString(2)))
        .list();
  }
}
