package kz.qadam.importing.persistence;

import kz.qadam.importing.places.ChangeSignal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Appends to the change log that nodes follow. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ChangeLogSignal implements ChangeSignal {

  private final JdbcClient jdbc;

  ChangeLogSignal(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void announceImport() {
    jdbc.sql("SELECT append_change('import', NULL)").query(Long.class).single();
  }
}
