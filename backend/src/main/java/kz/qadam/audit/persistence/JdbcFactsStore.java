package kz.qadam.audit.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qadam.account.PersonId;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.internal.FactsStore;
import kz.qadam.audit.internal.StoredFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the columns of {@code audits} and {@code observations} that carry facts. */
@Repository
class JdbcFactsStore implements FactsStore {

  private final JdbcClient sql;

  JdbcFactsStore(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public List<StoredFacts> findFacts(Collection<AuditId> audits) {
    UUID[] ids = audits.stream().map(AuditId::value).toArray(UUID[]::new);
    Map<UUID, List<StoredFacts.Fact>> facts = new HashMap<>();
    sql.sql(
            """
            SELECT audit_id, entrance, criterion_id, state, value, unit, reason
            FROM observations WHERE audit_id = ANY (?)""")
        .param(ids)
        .query(
            row -> {
              facts
                  .computeIfAbsent(row.getObject("audit_id", UUID.class), _ -> new ArrayList<>())
                  .add(readFact(row));
            });
    return sql.sql(
            """
            SELECT id, place_id, pack_id, pack_version, stage, visited_on, entrances
            FROM audits WHERE id = ANY (?) AND status = 'submitted'""")
        .param(ids)
        .query((row, _) -> readFacts(row, facts))
        .list();
  }

  @Override
  public Map<AuditId, PersonId> findSubmitters(Collection<AuditId> audits) {
    Map<AuditId, PersonId> submitters = new HashMap<>();
    sql.sql(
            """
            SELECT id, submitted_by FROM audits
            WHERE id = ANY (?) AND status = 'submitted' AND submitted_by IS NOT NULL""")
        .param(audits.stream().map(AuditId::value).toArray(UUID[]::new))
        .query(
            row -> {
              submitters.put(
                  new AuditId(row.getObject("id", UUID.class)),
                  new PersonId(row.getLong("submitted_by")));
            });
    return submitters;
  }

  private static StoredFacts readFacts(ResultSet row, Map<UUID, List<StoredFacts.Fact>> facts)
      throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new StoredFacts(
        new AuditId(id),
        row.getLong("place_id"),
        row.getString("pack_id"),
        row.getString("pack_version"),
        row.getString("stage"),
        row.getObject("visited_on", LocalDate.class),
        row.getObject("entrances", Integer.class),
        facts.getOrDefault(id, List.of()));
  }

  private static StoredFacts.Fact readFact(ResultSet row) throws SQLException {
    return new StoredFacts.Fact(
        row.getInt("entrance"),
        row.getString("criterion_id"),
        row.getString("state"),
        digits(row.getBigDecimal("value")),
        row.getString("unit"),
        row.getString("reason"));
  }

  private static @Nullable String digits(@Nullable BigDecimal value) {
    return value == null ? null : value.stripTrailingZeros().toPlainString();
  }

  @Override
  public long countSubmitted() {
    return sql.sql("SELECT count(*) FROM audits WHERE status = 'submitted'")
        .query(Long.class)
        .single();
  }
}
