package kz.qadam.account.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kz.qadam.account.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads roles out of rows. One that this version does not know, as after a step back from a newer
 * one, gives nobody any right: its row is left out and named in the log once, and all others are
 * read.
 */
final class ReadableRows {

  private static final Logger log = LoggerFactory.getLogger(ReadableRows.class);

  private final String table;
  private final Set<Long> reported = ConcurrentHashMap.newKeySet();

  ReadableRows(String table) {
    this.table = table;
  }

  /** The role of a row with columns id and role; empty: to be left out. */
  Optional<Role> role(ResultSet row) throws SQLException {
    Optional<Role> role = Role.find(row.getString("role"));
    long id = row.getLong("id");
    if (role.isEmpty() && reported.add(id)) {
      log.error("{} {} has the unknown role '{}'", table, id, row.getString("role"));
    }
    return role;
  }
}
