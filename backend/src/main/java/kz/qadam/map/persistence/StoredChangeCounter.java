package kz.qadam.map.persistence;

import kz.qadam.map.ChangeCounter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Read once at the start, so that answers from memory need not ask the database. */
@Repository
class StoredChangeCounter implements ChangeCounter {

  private final String installation;

  StoredChangeCounter(JdbcClient sql) {
    installation = sql.sql("SELECT installation FROM change_counter").query(String.class).single();
  }

  @Override
  public String installation() {
    return installation;
  }
}
